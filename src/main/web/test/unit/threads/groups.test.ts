import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/features/threads/log/entries';
import { blocksOf } from '../../../src/features/threads/log/groups';
import { me } from '../page';
import { message, system } from './samples';

const at = (time: string) => ({ created_at: `2026-11-${time}:00Z` });
const kinds = (...args: Parameters<typeof blocksOf>) =>
  blocksOf(...args).map((block) => (block.kind === 'group' ? block.messages.map(({ seq }) => seq) : block.kind));

test('days, the line above what is new, system lines, and what one person wrote within five minutes', () => {
  const messages = [
    system(1, 'trade_proposed'),
    message(2, at('20T10:01')),
    message(3, at('20T10:04')),
    message(4, at('20T10:12')),
    message(5, { ...at('20T10:13'), sender_id: 7 }),
    message(6, at('21T10:00')),
    message(7, at('21T10:01')),
  ];
  expect(kinds(messages, 7)).toEqual(['day', 'system', [2, 3], [4], [5], 'day', [6], 'new', [7]]);
});

test('a message on its way comes last, and gives way to its echo without changing its place', () => {
  const outgoing = [{ client_id: 'x', channel: { kind: 'trade' as const, id: 42 }, draft: { text: 'Hi', photos: [] }, at: '2026-11-20T10:02:00Z', state: 'sending' as const }];
  const before = blocksOf(entriesOf([message(2)], outgoing, me)).at(-1);
  const after = blocksOf(entriesOf([message(2), message(3, { client_id: 'x', sender_id: me.id })], outgoing, me));
  expect(before).toMatchObject({ kind: 'group', key: 'group x', sender: me.id });
  expect(after).toHaveLength(3);
  expect(after.at(-1)?.key).toBe('group x');
});
