import { api } from '../../../../api/client';
import { ok } from '../../../../api/errors';
import { queries } from '../../../../api/query';
import type { Capability, Decision, ModerationAction } from '../../../../api/types';
import { deskKeys, dropCase } from '../board';
import type { CaseFile } from '../types';
import type { Action } from './templates';

export const durations = [1, 3, 7, 30] as const;
export const LONGEST_DAYS = 365;
export const capabilities: readonly Capability[] = ['propose', 'message', 'review', 'list'];

export const timed = (action: Action) => action === 'restrict' || action === 'suspend';

const weight: Partial<Record<Action, number>> = { dismiss: 0, warn: 1, restrict: 2, suspend: 3, ban: 4 };

/** Whether a decision goes further than what is usually done next; then it takes a reason for the other moderators. */
export function goesFurther(action: Action, days: number | undefined, { action: usual, duration_days }: CaseFile['guidance']): boolean {
  const [own, expected] = [weight[action], weight[usual] ?? 0];
  if (own === undefined) return false;
  return own > expected || (own === expected && timed(action) && (days ?? 0) > (duration_days ?? LONGEST_DAYS));
}

/** What one may do about a case: only admins ban, only what is in force can be lifted, and only a review that is reported removed. */
export function actionsFor(file: CaseFile, admin: boolean): Action[] {
  const inForce = file.previous_actions.some(({ in_force }) => in_force);
  if (file.closed_at !== null) return inForce ? ['lift'] : [];
  return [
    'dismiss',
    ...(file.reports.some(({ review_id }) => review_id) ? (['remove_review'] as const) : []),
    'warn',
    'restrict',
    'suspend',
    ...(admin ? (['ban'] as const) : []),
    ...(file.status === 'escalated' ? [] : (['escalate'] as const)),
    ...(inForce ? (['lift'] as const) : []),
  ];
}

/** Why this member of staff is no judge in the case, as far as the page can tell; the server knows more. */
export function noJudge({ target_user }: CaseFile, me: { id: number; role: string }): 'self' | 'rank' | undefined {
  if (target_user.id === me.id) return 'self';
  return target_user.role === 'admin' || (target_user.role === 'moderator' && me.role !== 'admin') ? 'rank' : undefined;
}

/** Decides a case as it was seen; why it goes further than usual is kept with it. */
export async function decide(file: CaseFile, decision: Decision, override?: string): Promise<ModerationAction> {
  const body = { ...decision, version: file.version, ...(override && { override_reason: override }) };
  const action = await ok(api.POST('/admin/moderation/cases/{id}/actions', { params: { path: { id: file.id } }, body }));
  if (decision.action !== 'escalate') dropCase(file.id);
  void queries.invalidateQueries({ queryKey: deskKeys.case(file.id) });
  void queries.invalidateQueries({ queryKey: deskKeys.stats });
  return action;
}
