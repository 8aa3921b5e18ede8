import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { touch } from '../../../src/live/effects';
import type { Envelope, LiveEvents, LiveType, Resync } from '../../../src/live/events';
import { Inbox } from '../../../src/live/inbox';

/** The examples that the server's own test reads and writes: both sides agree on them or one of them fails. */
const folder = new URL('../../../../../test/resources/wire/live/', `file://${import.meta.dirname}/`);
const example = (type: string) => JSON.parse(readFileSync(new URL(`${type}.json`, folder), 'utf8')) as Envelope;

/** What this side reads of each event; a type that is missing here, or has no example, fails. */
const reads: { [T in LiveType]: (data: LiveEvents[T]) => unknown[] } = {
  'card.changed': (data) => ('username' in data ? [data.id, data.username, data.frame_tier, data.formats, data.badges] : []),
  'frame.changed': (data) => [data.id, data.frame_tier],
  'trade.changed': (data) => [data.trade_id, data.status, data.version, data.revision, data.turn_user_id],
  'thread.message': ({ trade_id, message }) => [trade_id, message.seq, message.client_id, message.sender_id, message.content, message.card],
  'thread.message_changed': (data) => [data.trade_id, data.seq, data.content, data.edited_at, data.deleted_at, data.reactions],
  'direct.message': ({ message }) => [message.id, message.client_id, message.sender_id, message.recipient_id, message.content, message.read_at],
  'direct.read': (data) => [data.user_id, data.sender_id, data.id],
  'thread.read': (data) => [data.trade_id, data.user_id, data.seq],
  'thread.typing': (data) => [data.trade_id, data.user_id, data.until],
  'notification.created': ({ notification, unread, silent }) => [notification.id, notification.seq, notification.title, unread.total, silent],
  'notification.updated': ({ notification, unread, silent }) => [notification.id, notification.seq, notification.title, unread.total, silent],
  'notification.read': ({ ids, unread }) => [ids, unread.total],
  'achievement.unlocked': ({ definition, points, frame_tier }) => [definition.key, definition.name, points, frame_tier],
  'presence.changed': (data) => Object.values(data),
  'sanction.changed': (data) => [data.capabilities, data.expires_at],
  'case.created': (data) => [data.id, data.target, data.flag_level, data.flag_type, data.report_count, data.created_at],
  'case.claimed': (data) => [data.id, data.claimed_by, data.claimed_by_username, data.claimed_until],
  'case.released': (data) => [data.id, data.status, data.claimed_by],
  'case.resolved': (data) => [data.id, data.status, data.version, data.closed_at],
  'dispute.changed': (data) => [data.id, data.status, data.assigned_moderator_id, data.taken],
  'counts.changed': (data) => [data.pending_count, data.high_priority_count, data.appeals_pending, data.disputes_open],
  'platform.version': (data) => [data.version],
  'platform.notice': (data) => [data.text],
  'job.progress': (data) => [data.job, data.done, data.total, data.rate, data.eta],
};

test.each(Object.keys(reads) as LiveType[])('%s is heard and holds what the page reads of it', (type) => {
  const event = example(type);
  const heard: unknown[] = [];
  const box = new Inbox({
    userId: 42,
    position: event.seq === undefined ? undefined : { userId: 42, epoch: event.epoch!, seq: event.seq - 1 },
    deliver: (kind, data) => heard.push(kind, data),
    resume: () => Promise.reject(new Error('there is no gap')),
    resync: () => heard.push('resync'),
    moved: () => undefined,
  });
  box.receive(event);
  expect(heard).toEqual([type, event.data]);
  const values = (reads[type] as (data: unknown) => unknown[])(event.data);
  expect(values).not.toHaveLength(0);
  expect(values).not.toContain(undefined);
  touch(type, event.data);
});

test('resync says where the history stands', () => {
  const moved: unknown[] = [];
  const data = example('resync').data as Resync;
  const box = new Inbox({
    userId: 42,
    deliver: () => undefined,
    resume: () => Promise.resolve(data),
    resync: () => moved.push('resync'),
    moved: (position) => moved.push(position),
  });
  box.receive(example('resync'));
  expect(moved).toEqual([{ userId: 42, epoch: data.epoch, seq: data.last_seq }, 'resync']);
});

test('nothing is sent that this side has not heard of', () => {
  const sent = readdirSync(folder).map((file) => file.replace('.json', ''));
  expect(sent.filter((type) => type !== 'resync' && !(type in reads))).toEqual([]);
});
