import type { AppealFile, Me } from '../../../../api/types';

export type Resolution = 'upheld' | 'reduced' | 'overturned';

/** Why this member of staff cannot review an appeal: it is their own, or they took the decision. */
export function reviewerBar({ user_id, action }: Pick<AppealFile, 'user_id' | 'action'>, me: Pick<Me, 'id'>): 'own' | 'actor' | undefined {
  if (user_id === me.id) return 'own';
  return action.moderator_id === me.id ? 'actor' : undefined;
}

/** What a decision can become: a warning has no length, what is over cannot be made shorter, and only an admin changes a ban. */
export function resolutionsFor({ action: { action_type, expires_at, duration_days } }: Pick<AppealFile, 'action'>, admin: boolean): Resolution[] {
  if (action_type === 'ban' && !admin) return ['upheld'];
  const over = (expires_at && Date.parse(expires_at) <= Date.now()) || duration_days === 1;
  return action_type === 'warn' || over ? ['upheld', 'overturned'] : ['upheld', 'reduced', 'overturned'];
}
