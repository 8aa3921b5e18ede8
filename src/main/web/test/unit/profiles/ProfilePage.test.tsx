import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { toasts } from '../../../src/ui/toasts';
import { entry } from '../achievements/samples';
import { expectAccessible } from '../axe';
import { ife, newcomer } from '../card/samples';
import { item } from '../collections/samples';
import { me, open } from '../page';
import { serve } from '../server';

beforeEach(() => toasts.set([]));

function people(answer: Parameters<typeof serve>[0] = () => undefined) {
  return serve((request) => {
    const { pathname } = request.url;
    const own = answer(request);
    if (own) return own;
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/users/ife') return [200, ife];
    if (pathname === '/api/users/dan') return [200, newcomer];
    if (pathname.endsWith('/inventory')) return [200, { items: [item(1, { for_trade: 2 })], total: 1, next_cursor: null }];
    return pathname.endsWith('/wants') ? [200, { wants: [], total: 0, next_cursor: null }] : undefined;
  });
}

test('somebody else: card, facts, what they have and want, and nothing to change', async () => {
  const user = userEvent.setup();
  people();
  const { container } = open('/u/dan');
  await screen.findByRole('article', { name: 'Dan, New trader, bronze frame' });
  await screen.findByText(/does not show when they are here/);
  await screen.findByText('Card 1', { selector: '.card-title' });
  expect(screen.queryByRole('link', { name: 'Edit card' })).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
  await user.keyboard('2');
  await screen.findByText('Dan is not looking for anything yet.');
  await expectAccessible(container);
});

test('nobody of that name is a page not found', async () => {
  people();
  open('/u/nobody');
  await screen.findByRole('heading', { level: 1, name: 'Nothing in this pocket' });
});

test('a frame can be tried on, and a locked one goes back', async () => {
  const user = userEvent.setup();
  people(({ method }) => (method === 'PATCH' ? [403, { type: 'about:blank', title: 'Locked', status: 403 }] : undefined));
  open('/u/ife');
  await user.click(await screen.findByRole('radio', { name: 'legendary' }));
  expect(screen.getByRole('article').dataset.tier).toBe('legendary');
  await user.click(screen.getByRole('button', { name: 'Wear legendary' }));
  await waitFor(() => expect(toasts.get().map(({ text }) => text)).toEqual(['The legendary frame is still locked. Seals open it.']));
  expect(screen.getByRole('article').dataset.tier).toBe('gold');
});

test('the own page as a visitor sees it is asked for without the token', async () => {
  const user = userEvent.setup();
  people();
  const tokens: (string | null)[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (input instanceof Request && input.url.endsWith('/users/ife')) tokens.push(input.headers.get('authorization'));
    return real(input, init);
  };
  open('/u/ife');
  await user.click(await screen.findByRole('button', { name: 'See it as others do' }));
  await screen.findByRole('heading', { level: 1, name: 'Your card, as a visitor sees it' });
  await screen.findByRole('article');
  expect(tokens.at(-1)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back to mine' }));
  await screen.findByRole('link', { name: 'Edit card' });
});

test('the seals that everybody may see, and the card as a picture to keep', async () => {
  const seal = entry({ key: 'first_deal', name: 'First Deal' }, { unlocked: true, unlocked_at: '2026-01-31T12:00:00Z' });
  people(({ url }) => (url.pathname.startsWith('/api/achievements/users/') ? [200, { achievements: [seal], total_unlocked: 1, total_discovery_points: 5 }] : undefined));
  open('/u/dan?tab=seals');
  await screen.findByText('First Deal');
  screen.getByText(/Earned on/);
  const picture = screen.getByRole('link', { name: 'Save as picture' });
  expect(picture.getAttribute('href')).toBe(`/api/users/${newcomer.id}/card.png?variant=full`);
  expect(picture.getAttribute('download')).toBe('dan.png');
});

test('the link that is shared opens the card', async () => {
  const asked = people(({ url }) => (url.pathname === '/api/shared/a1b2c3d4' ? [200, ife] : undefined));
  const { container } = open('/card/a1b2c3d4');
  await screen.findByRole('article', { name: /Ife/ });
  expect(screen.getByRole('link', { name: /More of/ }).getAttribute('href')).toBe('/u/ife');
  expect(asked.some(({ path }) => path.includes('/shared/'))).toBe(true);
  await expectAccessible(container);
});

test('a link that was never shared is a page not found', async () => {
  people();
  open('/card/zzzzzzzz');
  await screen.findByRole('heading', { level: 1, name: 'Nothing in this pocket' });
});

test('the tabs stand as their keys count: haves, wants, reviews, seals', async () => {
  const user = userEvent.setup();
  people();
  open('/u/dan');
  const tabs = await screen.findAllByRole('tab');
  expect(tabs.map(({ textContent }) => textContent?.match(/\w+/)?.[0])).toEqual(['Haves', 'Wants', 'Reviews', 'Seals']);
  await user.keyboard('4');
  await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Seals'));
});
