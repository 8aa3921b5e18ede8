import { lazy } from 'react';

const later = () => import('./later');

export const Composer = lazy(() => later().then((module) => ({ default: module.Composer })));
export const DirectConversation = lazy(() => later().then((module) => ({ default: module.DirectConversation })));
export const Embed = lazy(() => later().then((module) => ({ default: module.Embed })));
export const HeadTerms = lazy(() => later().then((module) => ({ default: module.HeadTerms })));
export const MessageEditor = lazy(() => later().then((module) => ({ default: module.MessageEditor })));
export const MessageMenu = lazy(() => later().then((module) => ({ default: module.MessageMenu })));
export const OfferSlip = lazy(() => later().then((module) => ({ default: module.OfferSlip })));
export const Photos = lazy(() => later().then((module) => ({ default: module.Photos })));
export const Reactions = lazy(() => later().then((module) => ({ default: module.Reactions })));
export const ReportDialog = lazy(() => later().then((module) => ({ default: module.ReportDialog })));
export const SystemLine = lazy(() => later().then((module) => ({ default: module.SystemLine })));
export const Warned = lazy(() => later().then((module) => ({ default: module.Warned })));
export const NoTalk = lazy(() => later().then((module) => ({ default: module.NoTalk })));
export const PendingSlip = lazy(() => later().then((module) => ({ default: module.PendingSlip })));
export const ThreadEvents = lazy(() => later().then((module) => ({ default: module.ThreadEvents })));
export const ThreadMenu = lazy(() => later().then((module) => ({ default: module.ThreadMenu })));
export const TradePane = lazy(() => later().then((module) => ({ default: module.TradePane })));
