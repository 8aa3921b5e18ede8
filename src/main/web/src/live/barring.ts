import { store } from '../ui/store';
import type { LiveEvents } from './events';

/** What staff have just decided about whoever has this page open, and whether the server has closed the door since. */
export const barring = store<{ told?: LiveEvents['sanction.changed']; closed: boolean }>({ closed: false });
