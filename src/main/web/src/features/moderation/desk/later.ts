/* What lies under the other tabs of the desk: it comes when one of them is opened. */
import './later.css';

export { AppealsTab } from './appeals/AppealsTab';
export { AuditTab } from './AuditTab';
export { DisputeFilePage } from './disputes/DisputeFilePage';
export { DisputesTab } from './disputes/DisputesTab';
export { StatsTab } from './StatsTab';
