import { expect, test } from 'vitest';
import { stagesOf } from '../../../src/features/trades/pane/stages';
import { parcel, trade } from './samples';

const [ife, dan] = [7, 9];
const marks = (change: Parameters<typeof trade>[0]) => stagesOf(trade(change), ife).map(({ mark }) => mark);

test.each([
  ['just agreed', { status: 'accepted' as const }, ['done', 'now', 'later', 'later']],
  ['one has sent', { status: 'in_transit' as const, shipments: [parcel(dan)] }, ['done', 'half', 'later', 'later']],
  ['both have sent', { status: 'in_transit' as const, shipments: [parcel(dan), parcel(ife)] }, ['done', 'done', 'now', 'later']],
  [
    'one has confirmed before the other has sent',
    { status: 'in_transit' as const, shipments: [parcel(dan, '2026-11-22T10:00:00Z')] },
    ['done', 'half', 'half', 'later'],
  ],
  [
    'completed',
    { status: 'completed' as const, shipments: [parcel(dan, '2026-11-22T10:00:00Z'), parcel(ife, '2026-11-22T10:00:00Z')] },
    ['done', 'done', 'done', 'done'],
  ],
  ['a gift that was sent', { status: 'in_transit' as const, request: [], shipments: [parcel(dan)] }, ['done', 'done', 'half', 'later']],
  ['a gift that has yet to be sent', { status: 'accepted' as const, request: [] }, ['done', 'half', 'half', 'later']],
])('%s', (_name, change, expected) => {
  expect(marks(change)).toEqual(expected);
});

test('whose part is done is told apart', () => {
  const [, sent, received] = stagesOf(trade({ status: 'in_transit', shipments: [parcel(dan, '2026-11-22T10:00:00Z')] }), ife);
  expect([sent?.me, sent?.them]).toEqual([false, true]);
  expect([received?.me, received?.them]).toEqual([true, false]);
});
