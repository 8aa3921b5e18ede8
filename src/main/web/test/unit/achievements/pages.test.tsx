import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TIERS } from '../../../src/card/types';
import { tellListeners } from '../../../src/live/listen';
import { expectAccessible } from '../axe';
import { newcomer } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';
import { entry } from './samples';

const achievements = [
  entry({ key: 'first_deal', name: 'First Deal', threshold: { trades: 1 } }, { unlocked: true, unlocked_at: '2026-01-31T12:00:00Z' }),
  entry({ key: 'regular_trader', name: 'Regular Trader', frame_tier_unlock: 'silver' }, { progress: { current: 7, target: 10 } }),
  entry({ key: 'established', name: 'Established', category: 'reputation', frame_tier_unlock: 'silver' }),
];

function answering(wear: [number, unknown] = [200, { status: 'ok', active_frame: 'bronze' }]) {
  return serve(({ url, method }) => {
    const path = url.pathname.replace('/api', '');
    if (method === 'POST' && path.endsWith('/active')) return wear;
    if (path === '/achievements') return [200, { achievements, total_unlocked: 1, total_discovery_points: 15 }];
    if (path === '/achievements/frames') {
      const frames = TIERS.map((tier) => ({ tier, unlocked: tier !== 'silver', unlocked_at: null, is_active: tier === 'gold' }));
      return [200, { frames, active_frame: 'gold' }];
    }
    if (path === '/leaderboards/points') {
      return [200, { board: 'points', period: 'month', users: [{ ...me, rank: 1, value: 120 }] }];
    }
    if (path === '/leaderboards/trades') return [200, { board: 'trades', period: 'week', users: [] }];
    return undefined;
  });
}

test('the album shows what is earned, how far the rest is, and what opens which frame', async () => {
  answering();
  const { container } = open('/achievements');
  const trading = await screen.findByRole('region', { name: 'Trading' });
  expect(within(trading).getByText('1 of 2')).toBeTruthy();
  expect(within(trading).getByText('7 of 10 trades')).toBeTruthy();
  expect(within(trading).getByText(/Earned on/)).toBeTruthy();
  expect(await screen.findByText('Opened by Regular Trader or Established')).toBeTruthy();
  await expectAccessible(container);
});

test('a frame is worn at once, and taken off when the server refuses', async () => {
  const asked = answering([403, { title: 'locked', status: 403 }]);
  open('/achievements');
  const shelf = await screen.findByRole('region', { name: 'Frames' });
  await userEvent.click(await within(shelf).findByRole('button', { name: 'Wear the platinum frame' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ frame_tier: 'platinum' }));
  expect(await screen.findByText('The platinum frame is still locked.')).toBeTruthy();
  await waitFor(() => expect(within(shelf).getByText('You wear it').closest('li')?.dataset.tier).toBe('gold'));
});

test('seals that were just earned are pressed one after the other', async () => {
  answering();
  open('/leaderboards?board=points&period=month');
  await screen.findByText('120 points');
  const region = await screen.findByRole('region', { name: 'Seals just earned' });
  act(() => {
    for (const { achievement: definition } of achievements.slice(0, 2)) {
      tellListeners('achievement.unlocked', { definition, keys: [definition.key], points: 15, frame_tier: definition.frame_tier_unlock });
    }
  });
  expect(within(region).getByText('First Deal')).toBeTruthy();
  expect(within(region).queryByText('Regular Trader')).toBeNull();
  await userEvent.click(within(region).getByRole('button', { name: 'Close' }));
  expect(within(region).getByText('Regular Trader')).toBeTruthy();
  expect(within(region).getByText(/The silver frame is yours/)).toBeTruthy();
});

test('who ties shares a rank, and whoever comes after them has the next but one', async () => {
  const users = [
    { ...me, rank: 1, value: 7 },
    { ...newcomer, rank: 1, value: 7 },
    { ...newcomer, id: 99, username: 'zoe', display_name: 'Zoe', rank: 3, value: 1 },
  ];
  serve(({ url }) => (url.pathname === '/api/leaderboards/trades' ? [200, { board: 'trades', period: 'all', users }] : undefined));
  open('/leaderboards');
  await screen.findByRole('link', { name: 'Zoe' });
  expect(screen.getAllByRole('listitem').filter((row) => row.classList.contains('leader')).map((row) => row.querySelector('.leader-rank')?.textContent)).toEqual([
    'Rank 11',
    'Rank 11',
    'Rank 33',
  ]);
  screen.getByText('1 trade');
  screen.getByText('you');
});

test('who leads, and an empty week', async () => {
  answering();
  const { container } = open('/leaderboards?period=week');
  await userEvent.click(await screen.findByRole('button', { name: 'Show all time' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show all time' })).toBeNull());
  await expectAccessible(container);
});
