import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Person, Report, ReportType } from '../../../api/types';

/** What a report is about: somebody as such, a message or a review of theirs, or a trade with them. */
export type About =
  | { kind: 'person' }
  | { kind: 'message'; id: number; text: string | null; direct?: boolean }
  | { kind: 'review'; id: number; text: string | null }
  | { kind: 'trade'; id: number };

export interface Complaint {
  report_type: ReportType;
  reason: string;
  block?: boolean;
}

const ofWords: readonly ReportType[] = ['harassment', 'threat', 'scam', 'spam', 'impersonation', 'other'];
const ofTrades: readonly ReportType[] = ['failed_trade', 'not_as_described', 'scam', 'threat', 'other'];
const ofPeople: readonly ReportType[] = ['harassment', 'threat', 'scam', 'not_as_described', 'failed_trade', 'impersonation', 'spam', 'other'];

/** The kinds that make sense there, what is meant most often first. */
export function kindsFor({ kind }: About): readonly ReportType[] {
  return { message: ofWords, review: ofWords, trade: ofTrades, person: ofPeople }[kind];
}

/** Files a report. The server copies what it is about at once; with a block, everything that showed the person is asked anew. */
export async function file(person: Pick<Person, 'id'>, about: About, complaint: Complaint): Promise<Report> {
  const report = await ok(api.POST('/reports', { body: { reported_user_id: person.id, ...complaint, ...cited(about) } }));
  void queries.invalidateQueries({ queryKey: keys.reports });
  if (complaint.block) {
    for (const queryKey of [keys.blocks, keys.favorites, keys.connections, keys.trades, ['directory']]) void queries.invalidateQueries({ queryKey });
  }
  return report;
}

function cited(about: About) {
  if (about.kind === 'trade') return { trade_id: about.id };
  if (about.kind === 'review') return { review_id: about.id };
  if (about.kind === 'person') return {};
  return about.direct ? { direct_message_ids: [about.id] } : { message_ids: [about.id] };
}

export const reportsQuery = infiniteQueryOptions({
  queryKey: keys.reports,
  queryFn: ({ pageParam: cursor }) => ok(api.GET('/reports/mine', { params: { query: { cursor, limit: 30 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
});
