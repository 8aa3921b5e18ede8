import { part } from '../../../../ui/part';

/** The list of cases comes after the page: what makes it virtual is a fifth of all that the desk loads. */
export const QueueList = part(() => import('./QueueList'), 'QueueList');
