import { locale } from '../../../i18n/t';

const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });

/** "25 Nov 2026, 14:02" of an ISO time: on the desk the minute matters. */
export function stamp(at: string): string {
  return format.format(new Date(at));
}
