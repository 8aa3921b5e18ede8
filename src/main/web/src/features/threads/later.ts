/* What a conversation needs once it can be read: one chunk that comes after the first view. */
export { Composer } from './composer/Composer';
export { DirectConversation } from './DirectConversation';
export { Embed } from './log/Embed';
export { HeadTerms } from './HeadTerms';
export { MessageEditor } from './log/MessageEditor';
export { MessageMenu } from './log/MessageMenu';
export { OfferSlip } from './log/OfferSlip';
export { Photos } from './log/Photos';
export { Reactions } from './log/Reactions';
export { ReportDialog } from '../moderation/report/ReportDialog';
export { deliver } from './deliver';
export { NoTalk } from './inbox/NoTalk';
export { PendingSlip } from './log/PendingSlip';
export { ThreadEvents } from './ThreadEvents';
export { ThreadMenu } from './ThreadMenu';
export { TradePane } from '../trades/pane/TradePane';
