import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import type { CaseItem } from '../../../api/types';
import { toast } from '../../../ui/toasts';
import { showCase } from './board';
import { t } from './text';

/** Who works on a case, if anybody does. */
export type Holder = 'nobody' | 'me' | { name: string };

export function holderOf({ claimed_by, claimed_by_username, claimed_until }: CaseItem, me: number, now = Date.now()): Holder {
  if (claimed_by === null || claimed_until === null || Date.parse(claimed_until) <= now) return 'nobody';
  return claimed_by === me ? 'me' : { name: claimed_by_username ?? '' };
}

/** Takes a case, or keeps it for longer. Fails when somebody else has it, or when one is no judge in it. */
export async function claim(id: number): Promise<CaseItem> {
  const item = await ok(api.POST('/admin/moderation/cases/{id}/claim', { params: { path: { id } } }));
  showCase(item);
  return item;
}

/** Gives a case back; it also ends by itself, so a failure is nobody's trouble. Outlives the page. */
export async function release(id: number): Promise<void> {
  await ok(api.POST('/admin/moderation/cases/{id}/release', { params: { path: { id } }, keepalive: true })).then(showCase, () => undefined);
}

/** Takes a case, or gives it back when it is one's own. */
export function toggle(item: CaseItem, me: number): void {
  if (holderOf(item, me) === 'me') return void release(item.id);
  claim(item.id).then(
    () => toast(t('claim.taken')),
    (error: unknown) => toast(Problem.of(error).message, { tone: 'warn' }),
  );
}
