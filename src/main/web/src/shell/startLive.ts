import { followSession } from '../live/bus';
import { watchPresence } from '../live/watch';
import { watchVersion } from './version';

/* Imported by the first page that has somebody signed in; a guest hears nothing, so a guest loads nothing of it. */
watchVersion();
watchPresence();
followSession();
