import { lazyRouteComponent } from '@tanstack/react-router';

const later = () => import('./later');

export const Composer = lazyRouteComponent(later, 'Composer');
export const DirectConversation = lazyRouteComponent(later, 'DirectConversation');
export const Embed = lazyRouteComponent(later, 'Embed');
export const Heard = lazyRouteComponent(later, 'Heard');
export const HeadTerms = lazyRouteComponent(later, 'HeadTerms');
export const MessageEditor = lazyRouteComponent(later, 'MessageEditor');
export const MessageMenu = lazyRouteComponent(later, 'MessageMenu');
export const OfferSlip = lazyRouteComponent(later, 'OfferSlip');
export const Photos = lazyRouteComponent(later, 'Photos');
export const Reactions = lazyRouteComponent(later, 'Reactions');
export const ReportDialog = lazyRouteComponent(later, 'ReportDialog');
export const SystemLine = lazyRouteComponent(later, 'SystemLine');
export const Warned = lazyRouteComponent(later, 'Warned');
export const NoTalk = lazyRouteComponent(later, 'NoTalk');
export const PendingSlip = lazyRouteComponent(later, 'PendingSlip');
export const ThreadEvents = lazyRouteComponent(later, 'ThreadEvents');
export const ThreadMenu = lazyRouteComponent(later, 'ThreadMenu');
export const TradePane = lazyRouteComponent(later, 'TradePane');
