import { expect, test } from 'vitest';
import { termsChange } from '../../../src/features/threads/log/termsChange';
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

test('a counter says how it differs, as its reader sees it', () => {
  const [one, two, three] = [line(1), line(2), line(3)] as const;
  const offers = [
    { revision: 1, made_by: 9, offer: [one], request: [three], offer_value: 10, request_value: 10, created_at: '2026-11-20T10:00:00Z' },
    { revision: 2, made_by: 7, offer: [one, { ...two, quantity: 2 }], request: [], offer_value: 30, request_value: 0, created_at: '2026-11-20T10:00:00Z' },
    { revision: 3, made_by: 9, offer: [three, { ...one, quantity: 2 }], request: [], offer_value: 30, request_value: 0, created_at: '2026-11-20T10:00:00Z' },
  ];
  expect(termsChange(trade({ offers }), 2, 7)).toBe('you give -1 card and you get +2 cards');
  expect(termsChange(trade({ offers }), 2, 9)).toBe('you give +2 cards and you get -1 card');
  expect(termsChange(trade({ offers }), 3, 7)).toBe('other cards');
  expect(termsChange(trade({ offers }), 1, 7)).toBeUndefined();
});
