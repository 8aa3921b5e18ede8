import { expect, test } from 'vitest';
import { systemWords } from '../../../src/features/threads/log/systemWords';
import { reasonOf } from '../../../src/features/trades/words';
import '../../../src/features/trades/pane/text';
import { line, person, trade } from '../trades/samples';
import { message } from './samples';

const dan = person(9, 'dan', 'Dan');

test('an offer that fell through says for want of which cards, in the thread and beside it', () => {
  const payload = { kind: 'trade_invalidated', actor_id: null, card_ids: [3], card_names: ['Tide Clerk'] };
  expect(systemWords(message(2, { sender_id: null, payload }), 7, dan)).toBe('Tide Clerk is not there any more, so the offer fell through');
  const [wanted] = [line(3)];
  expect(reasonOf(trade({ status: 'invalid', close_reason: 'copy_gone', gone_card_ids: [3], request: [wanted!] }))).toBe(
    `${wanted!.card.name} is not there any more.`,
  );
});
