import { watchVersion } from './version';
import { followSession } from '../live/bus';

/* Imported by the first page that has somebody signed in; a guest hears nothing, so a guest loads nothing of it. */
watchVersion();
followSession();
