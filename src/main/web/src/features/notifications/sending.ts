import { onlineManager } from '@tanstack/react-query';
import { Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { showUnread } from '../../api/notifications';
import { queries } from '../../api/query';
import type { UnreadCounts } from '../../api/types';
import { toast } from '../../ui/toasts';
import { t } from './text';

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
    showUnread(counts);
    return counts;
  } catch (error) {
    toast(Problem.of(error).message, { tone: 'danger' });
    void queries.invalidateQueries({ queryKey: keys.told() });
    return undefined;
  }
}
