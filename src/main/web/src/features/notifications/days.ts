import { day as longDay } from '../../i18n/format';
import type { Notification } from '../../api/types';
import { t } from './text';

export interface Day {
  /** Of the reader: "2026-01-31". */
  day: string;
  items: Notification[];
}

/** Notifications under the days on which they came, in the order they are given. */
export function byDay(all: readonly Notification[]): Day[] {
  const days: Day[] = [];
  for (const one of all) {
    const day = dayOf(new Date(one.created_at));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(one);
    else days.push({ day, items: [one] });
  }
  return days;
}

/** "Today", "Yesterday", then the date. */
export function dayName(day: string, now = new Date()): string {
  if (day === dayOf(now)) return t('told.today');
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  return day === dayOf(before) ? t('told.yesterday') : longDay(`${day}T12:00`);
}

function dayOf(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
