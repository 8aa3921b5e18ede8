import { clock, day } from '../../../i18n/format';
import { locale } from '../../../i18n/t';
import { t } from '../text';

const DAY = 86_400_000;

/** "Today", "Yesterday", else the day with its weekday. */
export function dayName(at: string, now = new Date()): string {
  const away = daysAway(at, now);
  if (away <= 1) return t(away === 0 ? 'when.today' : 'when.yesterday');
  const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'long' }).format(new Date(at));
  return `${weekday}, ${day(at)}`;
}

/** As short as it can be said: a time today, a weekday this week, a date before. */
export function shortly(at: string, now = new Date()): string {
  const away = daysAway(at, now);
  const date = new Date(at);
  if (away <= 0) return clock(date);
  const form: Intl.DateTimeFormatOptions = away < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale(), form).format(date);
}

/** Midnights between then and now, where the reader is. */
function daysAway(at: string, now: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(new Date(at))) / DAY);
}
