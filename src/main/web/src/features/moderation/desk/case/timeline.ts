import type { ModerationAction, ModerationNote } from '../../../../api/types';
import type { CaseFile, CaseFlag, CaseReport, CaseTrade } from '../types';

/** One thing that happened around a person, whatever kind it is. */
export type Entry = { at: string; key: string } & (
  | { kind: 'report'; of: CaseReport }
  | { kind: 'flag'; of: CaseFlag }
  | { kind: 'note'; of: ModerationNote }
  | { kind: 'action'; of: ModerationAction }
  | { kind: 'trade'; of: CaseTrade }
);

/** Everything that is known of a case as one story, the newest first. */
export function timelineOf(file: CaseFile, withTrades: boolean): Entry[] {
  const entries: Entry[] = [
    ...file.reports.map((of) => ({ kind: 'report' as const, of })),
    ...file.auto_flags.map((of) => ({ kind: 'flag' as const, of })),
    ...file.mod_notes.map((of) => ({ kind: 'note' as const, of })),
    ...file.previous_actions.map((of) => ({ kind: 'action' as const, of })),
    ...(withTrades ? file.recent_trades.map((of) => ({ kind: 'trade' as const, of })) : []),
  ].map((entry) => ({ ...entry, at: entry.of.created_at, key: `${entry.kind} ${entry.of.id}` }));
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}
