import { session } from '../../../api/session';
import { nameOf, type Channel } from '../channel';

const place = (channel: Channel) => `draft:${session.get()?.userId}:${nameOf(channel)}`;

/** What was written in that conversation and not sent. */
export function recallDraft(channel: Channel): string {
  return localStorage.getItem(place(channel)) ?? '';
}

export function keepDraft(channel: Channel, text: string): void {
  if (text) localStorage.setItem(place(channel), text);
  else localStorage.removeItem(place(channel));
}
