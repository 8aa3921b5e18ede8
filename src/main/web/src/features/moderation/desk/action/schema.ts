import * as v from 'valibot';
import type { Capability, Decision } from '../../../../api/types';
import { t } from '../text';
import type { CaseFile } from '../types';
import { LONGEST_DAYS, timed } from './decide';
import type { Action } from './templates';

const none = v.optional(v.string());

/** What has to be filled in for that action. */
export function schemaFor(action: Action, { target }: Pick<CaseFile, 'target'>, further: boolean) {
  return v.object({
    reason: v.pipe(v.string(), v.trim(), v.minLength(1, t('action.no_reason')), v.maxLength(2000)),
    duration_days: timed(action) ? v.pipe(v.string(), v.custom<string>(isDays, t('action.no_days'))) : none,
    capabilities: v.optional(v.array(v.string())),
    chosen: action === 'restrict' ? v.pipe(v.string(), v.minLength(1, t('action.no_capability'))) : none,
    related_report_id: none,
    override: further ? v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(10, t('action.no_override'))) : none,
    username: action === 'ban' ? v.pipe(v.string(), v.custom<string>((typed) => same(typed, target.username), t('action.other_name'))) : none,
  });
}

type Values = v.InferOutput<ReturnType<typeof schemaFor>>;

/** What was filled in, as the server wants it. */
export function decisionOf(action: Action, { reason, duration_days, capabilities, related_report_id }: Values): Omit<Decision, 'version'> {
  return {
    action,
    reason,
    ...(timed(action) && { duration_days: Number(duration_days) }),
    ...(action === 'restrict' && { capabilities: (capabilities ?? []) as Capability[] }),
    ...(related_report_id && { related_report_id: Number(related_report_id) }),
  };
}

function isDays(typed: unknown): boolean {
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS;
}

function same(typed: unknown, username: string): boolean {
  return String(typed).trim().replace(/^@/, '') === username;
}
