import { part } from '../../ui/part';

const later = () => import('./later');

export const Composer = part(later, 'Composer');
export const DirectConversation = part(later, 'DirectConversation');
export const Embed = part(later, 'Embed');
export const Heard = part(later, 'Heard');
export const HeadTerms = part(later, 'HeadTerms');
export const MessageEditor = part(later, 'MessageEditor');
export const MessageMenu = part(later, 'MessageMenu');
export const OfferSlip = part(later, 'OfferSlip');
export const Photos = part(later, 'Photos');
export const Reactions = part(later, 'Reactions');
export const ReportDialog = part(later, 'ReportDialog');
export const SystemLine = part(later, 'SystemLine');
export const Warned = part(later, 'Warned');
export const NoTalk = part(later, 'NoTalk');
export const PendingSlip = part(later, 'PendingSlip');
export const ThreadEvents = part(later, 'ThreadEvents');
export const ThreadMenu = part(later, 'ThreadMenu');
export const TradePane = part(later, 'TradePane');
