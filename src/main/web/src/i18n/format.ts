import { locale } from './t';

const dollars = once(() => new Intl.NumberFormat(locale(), { style: 'currency', currency: 'USD' }));
const plain = once(() => new Intl.NumberFormat(locale()));

/** Money with its currency; the API's amounts are US dollars. */
export function money(amount: number): string {
  return dollars().format(amount);
}

export function number(value: number): string {
  return plain().format(value);
}

/** "+1", "−2". */
export function signed(value: number): string {
  return new Intl.NumberFormat(locale(), { signDisplay: 'always' }).format(value);
}

/** "12 March 2026" of an ISO time. */
export function day(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(at));
}

/** "14:02" of a moment. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at);
}

/** "Leeds, Lisbon and Brno", or "or" as the disjunction. */
export function list(items: string[], type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat(locale(), { type }).format(items);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago" of an ISO time, as seen at `now`. */
export function ago(at: string, now = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** Making a format costs more than using it a hundred times, and lists use them in every row. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
