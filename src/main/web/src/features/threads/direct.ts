import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { DirectMessage, Person } from '../../api/types';
import { toast } from '../../ui/toasts';
import type { Message } from './channel';
import { merge } from './stream';

const PAGE = 50;

/** A direct message, with its id as its place: the order is that of ids, which are not without gaps. */
export interface Direct extends DirectMessage {
  seq: number;
}

/** What two people write each other. */
export interface DirectThread {
  user: Person;
  connected: boolean;
  muted: boolean;
  messages: Direct[];
  earlier: boolean;
}

export const directQuery = (userId: number) =>
  queryOptions({
    queryKey: keys.direct(userId),
    queryFn: async (): Promise<DirectThread> => {
      const known = queries.getQueryData<DirectThread>(keys.direct(userId));
      const last = known?.messages.at(-1)?.id;
      const newest = await load(userId, {});
      // What lies between what was there and what is new is asked for until both meet.
      const first = newest.messages[0]?.seq ?? 0;
      let between: Direct[] = [];
      for (let after = last; after !== undefined && after < first; ) {
        const { messages } = await load(userId, { after });
        between = merge(between, messages);
        after = messages.length === PAGE ? messages.at(-1)!.seq : undefined;
      }
      return {
        ...newest,
        messages: merge(merge(known?.messages ?? [], between), newest.messages),
        earlier: known?.earlier ?? newest.messages.length === PAGE,
      };
    },
  });

export function takeInDirect(userId: number, messages: readonly DirectMessage[]): void {
  update(userId, (known) => ({ ...known, messages: merge(known.messages, messages.map(placed)) }));
}

/** All up to that one have been read by whom they were for. */
export function showDirectRead(userId: number, senderId: number, upTo: number): void {
  const at = new Date().toISOString();
  update(userId, (known) => ({
    ...known,
    messages: known.messages.map((one) => (one.sender_id === senderId && one.id <= upTo ? { ...one, read_at: one.read_at ?? at } : one)),
  }));
}

export async function loadEarlierDirect(userId: number): Promise<void> {
  const before = queries.getQueryData<DirectThread>(keys.direct(userId))?.messages[0]?.seq;
  const { messages } = await load(userId, { before });
  update(userId, (known) => ({ ...known, messages: merge(known.messages, messages), earlier: messages.length === PAGE }));
}

/** Whether one wants to hear of them: shown at once, taken back when the server refuses. */
export async function muteDirect(userId: number, muted: boolean): Promise<void> {
  update(userId, (known) => ({ ...known, muted }));
  try {
    await ok(api.PUT('/messages/{user_id}/mute', { params: { path: { user_id: userId } }, body: { muted } }));
    void queries.invalidateQueries({ queryKey: keys.inbox() });
  } catch (error) {
    update(userId, (known) => ({ ...known, muted: !muted }));
    toast(Problem.of(error).message, { tone: 'warn' });
  }
}

/** A direct message as the log shows messages. */
export function asMessage(message: Direct, person: Pick<Person, 'username' | 'display_name' | 'avatar_url'>): Message {
  return {
    ...message,
    thread_id: message.id,
    sender_username: person.username,
    sender_display_name: person.display_name,
    sender_avatar_url: person.avatar_url,
    card: null,
    has_attachments: false,
    attachments: [],
    reactions: {},
    edited_at: null,
    is_system_message: false,
    payload: null,
  };
}

function update(userId: number, edit: (known: DirectThread) => DirectThread): void {
  queries.setQueryData<DirectThread>(keys.direct(userId), (known) => known && edit(known));
}

async function load(userId: number, place: { before?: number; after?: number }) {
  const page = await ok(api.GET('/messages/{user_id}', { params: { path: { user_id: userId }, query: { ...place, limit: PAGE } } }));
  return { ...page, messages: page.messages.map(placed) };
}

function placed(message: DirectMessage): Direct {
  return { ...message, seq: message.id };
}
