/* What staff begin with, in one chunk that nobody else loads. */
export { DeskPage } from './DeskPage';
export { CasePage } from './case/CasePage';
