import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';
import { favorite } from './samples';

beforeEach(() => toasts.set([]));

function site(answer: Parameters<typeof serve>[0] = () => undefined) {
  return serve((request) => {
    const own = answer(request);
    if (own) return own;
    const { pathname, searchParams } = request.url;
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/favorites' && searchParams.get('cursor') === null) {
      return [200, { favorites: [favorite()], total: 2, next_cursor: 'more' }];
    }
    if (pathname === '/api/favorites') {
      return [200, { favorites: [favorite({ id: 2, favorited_user_id: 5, username: 'cleo', display_name: 'Cleo' })], total: 2, next_cursor: null }];
    }
    return undefined;
  });
}

test('all favourites are listed, found by name, and put back with a way to undo', async () => {
  const user = userEvent.setup();
  let kept = true;
  const asked = site(({ method, url }) => {
    if (method === 'DELETE') kept = false;
    if (method === 'POST') kept = true;
    if (method !== 'GET') return kept ? [201, favorite()] : [204];
    return !kept && url.pathname === '/api/favorites' ? [200, { favorites: [], total: 0, next_cursor: null }] : undefined;
  });
  const { container } = open('/favorites');
  await screen.findByRole('link', { name: 'Cleo' });
  await expectAccessible(container);

  await user.type(screen.getByRole('searchbox'), 'da');
  expect(screen.queryByRole('link', { name: 'Cleo' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Dan as a favourite' }));
  await waitFor(() => expect(toasts.get()).toHaveLength(1));
  expect(screen.queryByRole('link', { name: 'Dan' })).toBeNull();

  toasts.get()[0]!.action!.run();
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/favorites/4', body: { notify_on_listings: true } }),
  );
});

test('a star that the server refuses to put out stays lit', async () => {
  const user = userEvent.setup();
  site(({ method }) => (method === 'DELETE' ? [503, { type: 'about:blank', title: 'Away', status: 503 }] : undefined));
  open('/favorites');
  await user.click(await screen.findByRole('button', { name: 'Dan as a favourite' }));
  await waitFor(() => expect(toasts.get()).toHaveLength(1));
  await screen.findByRole('link', { name: 'Dan' });
});
