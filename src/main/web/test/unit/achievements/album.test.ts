import { expect, test } from 'vitest';
import { byCategory, opensFrame } from '../../../src/features/achievements/album';
import { progressOf } from '../../../src/features/achievements/progress';
import { entry } from './samples';

test('progress is said in the words of the condition furthest behind', () => {
  const of = (threshold: Record<string, unknown>, current: number, target: number) =>
    progressOf(entry({ key: 'one', threshold }, { progress: { current, target } }));
  expect(of({ trades: 10 }, 7, 10)).toEqual({ share: 0.7, words: '7 of 10 trades' });
  expect(of({ reviews: 5, avg_rating: 4 }, 3.96, 4)?.words).toBe('3.9 of 4 stars on average');
  expect(of({ portfolio_value: 1000 }, 250.5, 1000)?.words).toBe('$250.50 of $1,000.00');
  expect(of({ trades: 10 }, 12, 10)).toEqual({ share: 1, words: '10 of 10 trades' });
  expect(of({ unheard_of: 3 }, 1, 3)?.words).toBe('1 of 3');
});

test('there is none of what is earned, what is all or nothing, and of others', () => {
  expect(progressOf(entry({ key: 'one' }, { progress: { current: 10, target: 10 }, unlocked: true }))).toBeUndefined();
  expect(progressOf(entry({ key: 'one', threshold: { founder: true } }, { progress: { current: 0, target: 1 } }))).toBeUndefined();
  expect(progressOf(entry({ key: 'one' }))).toBeUndefined();
});

test('categories keep their order, without empty ones', () => {
  const all = [entry({ key: 'b', category: 'special' }), entry({ key: 'a', category: 'trade' })];
  expect(byCategory(all).map(([category, own]) => [category, own.map(({ achievement }) => achievement.key)])).toEqual([
    ['trade', ['a']],
    ['special', ['b']],
  ]);
});

test('a frame names what opens it', () => {
  const all = [
    entry({ key: 'a', frame_tier_unlock: 'silver' }),
    entry({ key: 'b', frame_tier_unlock: 'gold' }),
    entry({ key: 'c', frame_tier_unlock: 'silver' }),
  ];
  expect(opensFrame('silver', all)).toEqual(['a', 'c']);
  expect(opensFrame('legendary', all)).toEqual([]);
});
