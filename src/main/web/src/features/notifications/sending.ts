import { onlineManager } from '@tanstack/react-query';
import { Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { showUnread } from '../../api/notifications';
import { queries } from '../../api/query';
import type { UnreadCounts } from '../../api/types';
import { store, useStore } from '../../ui/store';
import { toast } from '../../ui/toasts';
import { useCountdown } from '../../ui/useCountdown';
import { t } from './text';

/** Why the last change was not taken. */
const refusal = store<Problem | undefined>(undefined);

/** Seconds until the server will listen to changes again. */
export function useWait(): number {
  const problem = useStore(refusal);
  return useCountdown(problem?.retryAfter, problem);
}

/**
 * Sends a change of what was told, after those before it. Without a connection it waits for one, and says so. Answers the counts
 * afterwards, which are shown; nothing when the server refused, and then the lists show again what it has.
 */
export async function sendInOrder<T extends UnreadCounts>(call: () => Promise<T>): Promise<T | undefined> {
  if (!onlineManager.isOnline()) toast(t('told.waits'));
  try {
    const counts = await queries
      .getMutationCache()
      .build(queries, { scope: { id: 'told' }, mutationFn: call })
      .execute(undefined);
    refusal.set(undefined);
    showUnread(counts);
    return counts;
  } catch (error) {
    const problem = Problem.of(error);
    refusal.set(problem);
    toast(problem.message, { tone: 'danger' });
    void queries.invalidateQueries({ queryKey: keys.told() });
    return undefined;
  }
}
