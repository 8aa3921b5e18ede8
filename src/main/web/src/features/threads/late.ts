import { lazy, type ComponentType } from 'react';

type Later = typeof import('./later');
type Part = { [Name in keyof Later]: Later[Name] extends ComponentType<infer _Props> ? Name : never }[keyof Later];

const part = <Name extends Part>(name: Name) => lazy(() => import('./later').then((module) => ({ default: module[name] })));

export const Composer = part('Composer');
export const DirectConversation = part('DirectConversation');
export const Embed = part('Embed');
export const HeadTerms = part('HeadTerms');
export const MessageEditor = part('MessageEditor');
export const MessageMenu = part('MessageMenu');
export const OfferSlip = part('OfferSlip');
export const Photos = part('Photos');
export const Reactions = part('Reactions');
export const ReportDialog = part('ReportDialog');
export const SystemLine = part('SystemLine');
export const Warned = part('Warned');
export const NoTalk = part('NoTalk');
export const PendingSlip = part('PendingSlip');
export const ThreadEvents = part('ThreadEvents');
export const ThreadMenu = part('ThreadMenu');
export const TradePane = part('TradePane');
