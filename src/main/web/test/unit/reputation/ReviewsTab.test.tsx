import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { ife, newcomer } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';
import { person } from '../trades/samples';

beforeEach(() => toasts.set([]));

const review = { id: 5, trade_id: 1, author: person(9, 'dan', 'Dan'), rating: 4, text: 'Well packed.', reply: null as string | null, created_at: '2026-11-20T10:00:00Z' };

function site(shown: typeof review) {
  return serve(({ method, url: { pathname } }) => {
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/users/ife') return [200, { ...ife, id: me.id }];
    if (pathname === '/api/users/dan') return [200, newcomer];
    if (pathname.endsWith('/reviews')) return [200, { reviews: [shown], total: 1, next_cursor: null }];
    if (pathname.endsWith('/endorsements')) return method === 'POST' ? [409, { title: 'Conflict', status: 409 }] : [204, undefined];
    if (pathname.endsWith('/reply')) return [200, { ...shown, reply: 'Thanks!' }];
    if (pathname.endsWith('/inventory')) return [200, { items: [], total: 0, next_cursor: null }];
    return pathname.endsWith('/wants') ? [200, { wants: [], total: 0, next_cursor: null }] : undefined;
  });
}

test('reviews can be read by everybody, and who has traded vouches', async () => {
  const user = userEvent.setup();
  const asked = site({ ...review, reply: 'A pleasure.' });
  const { container } = open('/u/dan?tab=reviews');
  await screen.findByText('“Well packed.”');
  screen.getByText('4 stars of 5');
  screen.getByText('A pleasure.');
  expect(screen.queryByRole('textbox', { name: /Answer in public/ })).toBeNull();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Fair trader' }));
  await waitFor(() => expect(toasts.get()[0]?.text).toBe('You vouch for this already.'));
  toasts.get()[0]?.action?.run();
  await waitFor(() => expect(asked.find(({ method }) => method === 'DELETE')?.path).toMatch(/endorsements/));
});

test('one answers a review of oneself once', async () => {
  const user = userEvent.setup();
  const asked = site(review);
  open('/u/ife?tab=reviews');
  await user.type(await screen.findByRole('textbox', { name: /Answer in public/ }), 'Thanks!');
  expect(screen.queryByRole('button', { name: 'Fair trader' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/reviews/5/reply'))?.body).toEqual({ text: 'Thanks!' }));
});
