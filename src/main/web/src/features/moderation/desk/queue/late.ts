import { lazy } from 'react';

/** The list of cases comes after the page: what makes it virtual is a fifth of all that the desk loads. */
export const QueueList = lazy(() => import('./QueueList').then((module) => ({ default: module.QueueList })));
