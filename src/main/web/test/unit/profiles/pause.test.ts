import { expect, test } from 'vitest';
import { pauseOf } from '../../../src/features/profiles/pause';

const now = Date.parse('2026-11-25T12:00:00Z');

test.each([
  ['nobody who never traded', [], '2026-11-25T00:00:00Z', undefined],
  ['nobody who trades on', ['2026-11-20T00:00:00Z', '2026-08-01T00:00:00Z'], '2026-11-25T00:00:00Z', undefined],
  ['who is here again after half a year', ['2026-04-01T00:00:00Z'], '2026-11-24T00:00:00Z', { kind: 'here', before: '2026-04-01T00:00:00Z' }],
  ['nobody who is still away', ['2026-04-01T00:00:00Z'], '2026-09-01T00:00:00Z', undefined],
  ['nobody who hides when they are here', ['2026-04-01T00:00:00Z'], null, undefined],
  ['who trades again', ['2026-11-20T00:00:00Z', '2026-01-01T00:00:00Z'], null, { kind: 'trading', before: '2026-01-01T00:00:00Z' }],
])('a pause is told of: %s', (_who, trades, lastActive, pause) => {
  expect(pauseOf(trades, lastActive, now)).toEqual(pause);
});
