import type { FlagLevel } from '../../../api/types';
import type { DeskSearch } from '../routes';
import type { QueueFilters } from './board';

export const levels = ['critical', 'high', 'medium', 'low'] as const satisfies readonly FlagLevel[];
export const tabs = ['queue', 'appeals', 'disputes', 'stats', 'audit'] as const;
export type DeskTab = (typeof tabs)[number];

/** What kinds a case can be of: those of reports, then the rules that find things by themselves. */
export const kinds = [
  'threat',
  'scam',
  'harassment',
  'not_as_described',
  'failed_trade',
  'impersonation',
  'spam',
  'other',
  'new_account_trade',
  'bad_ends',
  'repeated_text',
  'off_platform_payment',
  'device_cluster',
  'same_pair',
  'lopsided_trade',
  'takeover',
  'disputes_lost',
  'report_mob',
] as const;

/** The tab that was asked for; the log is for admins alone. */
export function tabOf({ tab }: DeskSearch, admin: boolean): DeskTab {
  const found = tabs.find((one) => one === tab) ?? 'queue';
  return found === 'audit' && !admin ? 'queue' : found;
}

/** The filters that were asked for; what is no filter is dropped. */
export function filtersOf({ level, kind, claim }: DeskSearch): QueueFilters {
  const flag_level = levels.find((one) => one === level);
  return {
    ...(flag_level && { flag_level }),
    ...(kind && /^[a-z_]{1,40}$/.test(kind) && { flag_type: kind }),
    ...((claim === 'mine' || claim === 'unclaimed') && { claim }),
  };
}
