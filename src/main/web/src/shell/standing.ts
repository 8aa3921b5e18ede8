/* What the shell shows to those who are under a sanction, in one chunk. */
export { LockedOut } from '../features/moderation/standing/LockedOut';
export { SanctionBanner } from '../features/moderation/standing/SanctionBanner';
export { BarredOutlet } from './BarredOutlet';
