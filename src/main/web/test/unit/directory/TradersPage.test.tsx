import { renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useOnline } from '../../../src/features/directory/useOnline';
import { presence } from '../../../src/live/presence';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { ife, newcomer } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';

const facets = { card_type: {}, shipping: {}, format: { modern: 2 }, frame_tier: {}, reputation_tier: {}, country: { Portugal: 1 } };
const others = [newcomer, { ...ife, id: 77, username: 'cleo', display_name: 'Cleo' }];

beforeEach(() => toasts.set([]));

/** The directory answers with everybody unless the search has a `q` that is nobody's. */
function site(answer: Parameters<typeof serve>[0] = () => undefined) {
  return serve((request) => {
    const own = answer(request);
    if (own) return own;
    const { pathname, searchParams } = request.url;
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/favorites') return [200, { favorites: [], total: 0, next_cursor: null }];
    if (pathname === '/api/directory/suggested') {
      return [200, [{ user: newcomer, reason: 'has_your_wants', mutual_connection_count: 2, matching_formats: [], matching_cards: 3 }]];
    }
    if (pathname === '/api/directory/recent') return [200, []];
    if (pathname !== '/api/directory') return undefined;
    const users = searchParams.get('q') === 'zzz' ? [] : others;
    return [200, { users, total: users.length, page: 1, limit: 24, has_more: false, next_cursor: null, facets }];
  });
}

test('cards of everybody, and for a member whom to trade with next', async () => {
  site();
  const { container } = open('/traders');
  // The first to open the page waits for its code.
  await screen.findByText('2 traders', {}, { timeout: 25_000 });
  await screen.findByText('has 3 of your wants · 2 connections in common');
  await expectAccessible(container);
});

test('what is chosen is asked of the server and taken away again', async () => {
  const user = userEvent.setup();
  const asked = site();
  open('/traders?format=modern,chess');
  await user.click(await screen.findByRole('button', { name: 'Online' }));
  await waitFor(() => expect(asked.some(({ path }) => /format=modern&.*online_only=true/.test(path))).toBe(true));
  await user.click(await screen.findByRole('button', { name: 'Remove filter: Modern' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove filter: Modern' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Online' }).getAttribute('aria-pressed')).toBe('true');
});

test('nobody is found: the ways out that help most are offered', async () => {
  const user = userEvent.setup();
  site();
  open('/traders?q=zzz&online_only=true');
  await screen.findByRole('heading', { name: 'No trader matches “zzz” + Online' });
  await user.click(await screen.findByRole('button', { name: /^Without “zzz”/ }));
  await screen.findByText('2 traders');
});

test('all filters show how many they would leave', async () => {
  const user = userEvent.setup();
  site();
  open('/traders');
  await screen.findByText('2 traders');
  await user.click(screen.getByRole('button', { name: 'All filters' }));
  const sheet = await screen.findByRole('dialog', { name: 'All filters' });
  await within(sheet).findByRole('checkbox', { name: /^Modern ?2$/ });
  within(sheet).getByRole('option', { name: 'Portugal (1)' });
  await expectAccessible(sheet);
});

test('a guest may look; what compares with own cards is closed and says why', async () => {
  const asked = site();
  open('/traders?has_my_wants=true&sort=best_match', null);
  await screen.findByText('2 traders');
  const chip = screen.getByRole('button', { name: 'Has my wants' });
  expect((chip as HTMLButtonElement).disabled).toBe(true);
  expect(chip.title).toMatch(/Sign in/);
  expect(chip.getAttribute('aria-pressed')).toBe('false');
  screen.getByRole('heading', { level: 1, name: 'Traders' });
  expect(screen.queryByRole('button', { name: /^Remove filter/ })).toBeNull();
  expect((screen.getByRole('combobox', { name: 'Sort by' }) as HTMLSelectElement).value).toBe('discovery_score');
  expect(asked.every(({ path }) => !/has_my_wants|best_match/.test(path))).toBe(true);
});

test('a next page that fails is asked for again only when somebody says so', async () => {
  const user = userEvent.setup();
  const asked = site(({ url: { pathname, searchParams } }) => {
    if (pathname !== '/api/directory') return undefined;
    if (searchParams.has('cursor')) return [429, { type: 'about:blank', title: 'Too many requests', status: 429 }];
    return [200, { users: others, total: 90, page: 1, limit: 24, has_more: true, next_cursor: 'next', facets }];
  });
  const more = () => asked.filter(({ path }) => path.includes('cursor=next')).length;
  open('/traders');
  await screen.findByRole('button', { name: 'Try again' });
  await user.click(screen.getByRole('button', { name: 'As a list' }));
  await screen.findByRole('button', { name: 'As a list', pressed: true });
  expect(more()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(more()).toBe(2));
});

test('a page that is no more leads to the last there is', async () => {
  const asked = site(({ url: { pathname, searchParams } }) =>
    pathname === '/api/directory' && searchParams.get('page') === '999'
      ? [200, { users: [], total: 2, page: 999, limit: 24, has_more: false, next_cursor: null, facets }]
      : undefined,
  );
  open('/traders?page=999');
  await screen.findByRole('heading', { name: /^Cleo/ });
  expect(asked.some(({ path }) => path.includes('page=999'))).toBe(true);
});

test('whoever is away is here', () => {
  presence.set({ 77: 'away', 78: 'offline' });
  expect(renderHook(() => useOnline({ ...ife, id: 77, is_online: true })).result.current.is_online).toBe(true);
  expect(renderHook(() => useOnline({ ...ife, id: 78, is_online: true })).result.current.is_online).toBe(false);
});
