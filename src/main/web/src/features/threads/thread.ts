import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { session } from '../../api/session';
import type { Thread } from '../../api/types';
import { toast } from '../../ui/toasts';
import type { Message } from './channel';
import { hasGap, merge, reached } from './stream';

/** So many messages are asked for at once. */
const PAGE = 50;

interface Place {
  after_seq?: number;
  before_seq?: number;
}

/**
 * The thread of a trade. The first reading takes its newest messages; a later one, after a pause without events, also fills the gap
 * between what was there and what is new.
 */
export const threadQuery = (tradeId: number) =>
  queryOptions({
    queryKey: keys.thread(tradeId),
    queryFn: async () => {
      const newest = await load(tradeId);
      const known = queries.getQueryData<Thread>(keys.thread(tradeId));
      return known ? fill(joined(known, newest)) : newest;
    },
  });

/** Takes in messages that came by whatever way. A place that was skipped is asked for. */
export function takeIn(tradeId: number, messages: readonly Message[]): void {
  const thread = queries.setQueryData<Thread>(keys.thread(tradeId), (known) => known && { ...known, messages: merge(known.messages, messages) });
  if (thread && hasGap(thread.messages)) void catchUp(tradeId);
}

/** Changes one message where it stands: an edit, a tombstone, reactions. */
export function change(tradeId: number, seq: number, edit: (message: Message) => Message): void {
  queries.setQueryData<Thread>(
    keys.thread(tradeId),
    (known) => known && { ...known, messages: known.messages.map((message) => (message.seq === seq ? edit(message) : message)) },
  );
}

/** Reads what came before the first message that is known. */
export async function loadEarlier(tradeId: number): Promise<void> {
  const first = queries.getQueryData<Thread>(keys.thread(tradeId))?.messages[0]?.seq;
  if (!first || first === 1) return;
  const { messages } = await load(tradeId, { before_seq: first });
  takeIn(tradeId, messages);
}

/** Notes how far somebody has read; marks only move forward. */
export function showRead(tradeId: number, userId: number, seq: number): void {
  queries.setQueryData<Thread>(keys.thread(tradeId), (known) => {
    if (!known || (known.last_read[userId] ?? 0) >= seq) return known;
    return { ...known, last_read: { ...known.last_read, [userId]: seq } };
  });
}

/** One has read so far oneself; the inbox counts anew. */
export function markThreadRead(tradeId: number, seq: number): void {
  const me = session.get()?.userId;
  if (me !== undefined) showRead(tradeId, me, seq);
}

/** Whether one wants to hear of the thread: shown at once, taken back when the server refuses. */
export async function muteThread(id: number, muted: boolean): Promise<void> {
  const show = (on: boolean) => queries.setQueryData<Thread>(keys.thread(id), (known) => known && { ...known, muted: on });
  show(muted);
  try {
    await ok(api.PUT('/trades/{id}/thread/mute', { params: { path: { id } }, body: { muted } }));
    void queries.invalidateQueries({ queryKey: keys.inbox() });
  } catch (error) {
    show(!muted);
    toast(Problem.of(error).message, { tone: 'warn' });
  }
}

async function catchUp(tradeId: number): Promise<void> {
  const known = queries.getQueryData<Thread>(keys.thread(tradeId));
  if (known) queries.setQueryData(keys.thread(tradeId), await fill(known));
}

/** Asks for what is missing until nothing is. */
async function fill(thread: Thread): Promise<Thread> {
  if (!hasGap(thread.messages)) return thread;
  const more = await load(thread.trade_proposal_id, { after_seq: reached(thread.messages) });
  // What arrived in the meantime is in the cache already.
  const now = queries.getQueryData<Thread>(keys.thread(thread.trade_proposal_id)) ?? thread;
  const next = joined({ ...thread, messages: merge(thread.messages, now.messages) }, more);
  return more.messages.length > 0 ? fill(next) : next;
}

function joined(known: Thread, read: Thread): Thread {
  return { ...read, messages: merge(known.messages, read.messages) };
}

function load(id: number, place: Place = {}): Promise<Thread> {
  return ok(api.GET('/trades/{id}/thread', { params: { path: { id }, query: { ...place, limit: PAGE } } }));
}
