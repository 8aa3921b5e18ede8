/* Together in one chunk: whoever needs one of these pages soon needs another, and nobody meets them first. */
export { DisputePage } from './disputes/DisputePage';
export { DisputesPage } from './disputes/DisputesPage';
export { NewDisputePage } from './disputes/NewDisputePage';
export { MyReports } from './report/MyReports';
export { AppealsPage } from './standing/AppealsPage';
export { NewAppealPage } from './standing/NewAppealPage';
