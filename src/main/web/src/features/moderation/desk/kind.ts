import { isMessage } from '../../../i18n/t';
import { t } from './text';

/** What a case is mainly about: a kind of report, or the name of an automatic rule. */
export function kindName(kind: string | null): string {
  if (!kind) return t('desk.kind.none');
  const [reported, found] = [`report.kind.${kind}`, `desk.rule.${kind}`];
  if (isMessage(reported)) return t(reported);
  return isMessage(found) ? t(found) : kind.replace(/_/g, ' ');
}

/** Where a trade stood. */
export function tradeStatus(status: string): string {
  const key = `desk.trade.${status}`;
  return isMessage(key) ? t(key) : status.replace(/_/g, ' ');
}
