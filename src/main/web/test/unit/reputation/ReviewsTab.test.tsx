import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { back, ife, newcomer } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';
import { person } from '../trades/samples';

beforeEach(() => toasts.set([]));

const review = { id: 5, trade_id: 1, author: person(9, 'dan', 'Dan'), rating: 4, text: 'Well packed.', reply: null as string | null, created_at: '2026-11-20T10:00:00Z', removed: false };

function site(shown: typeof review, theirs: Partial<typeof back> = {}) {
  return serve(({ method, url: { pathname } }) => {
    if (pathname === '/api/me') return [200, me];
    if (pathname.endsWith('/back')) return [200, { ...back, ...theirs }];
    if (pathname === '/api/users/ife') return [200, { ...ife, id: me.id }];
    if (pathname === '/api/users/dan') return [200, newcomer];
    if (pathname.endsWith('/reviews')) return [200, { reviews: [shown], total: 1, next_cursor: null }];
    if (pathname.endsWith('/endorsements')) return method === 'POST' ? [201, {}] : [204, undefined];
    if (pathname.endsWith('/reply')) return [200, { ...shown, reply: 'Thanks!' }];
    if (pathname.endsWith('/inventory')) return [200, { items: [], total: 0, next_cursor: null }];
    return pathname.endsWith('/wants') ? [200, { wants: [], total: 0, next_cursor: null }] : undefined;
  });
}

test('reviews can be read by everybody, and who has not traded does not vouch', async () => {
  site({ ...review, reply: 'A pleasure.' });
  const { container } = open('/u/dan?tab=reviews');
  await screen.findByText('“Well packed.”');
  screen.getByText('4 stars of 5');
  screen.getByText('A pleasure.');
  expect(container.querySelector('time')?.dateTime).toBe(review.created_at);
  expect(screen.queryByRole('textbox', { name: /Answer in public/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Fair trader' })).toBeNull();
  await expectAccessible(container);
});

test('who has traded vouches, sees for what, and takes it back', async () => {
  const user = userEvent.setup();
  const asked = site(review, { can_endorse: true, endorsed_for: ['fair_trader'] });
  open('/u/dan?tab=reviews');
  const given = await screen.findByRole('button', { name: 'Fair trader' });
  expect(given.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: 'Responsive' }).getAttribute('aria-pressed')).toBe('false');
  await user.click(given);
  await waitFor(() => expect(asked.find(({ method }) => method === 'DELETE')?.path).toMatch(/endorsements/));
  await user.click(screen.getByRole('button', { name: 'Responsive' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'responsive' }));
});

test('a review is reported with what it says', async () => {
  const user = userEvent.setup();
  const asked = site(review);
  open('/u/ife?tab=reviews');
  await user.click(await screen.findByRole('button', { name: 'Report' }));
  await screen.findByRole('heading', { name: 'Report a review by Dan' });
  await user.click(screen.getByRole('radio', { name: 'Harassment' }));
  await user.type(screen.getByLabelText('What happened?'), 'That is not true.');
  await user.click(screen.getAllByRole('button', { name: 'Report' }).at(-1)!);
  await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/reports'))?.body).toMatchObject({ reported_user_id: 9, review_id: 5 }));
});

test('who is kept from writing reviews is told until when, and where it says why', async () => {
  site(review);
  open('/u/ife?tab=reviews', { ...me, restrictions: [{ action_type: 'restrict', capabilities: ['review'], expires_at: '2027-01-31T00:00:00Z' }] });
  await screen.findByText(/You cannot write reviews until/);
  expect(screen.getByRole('link', { name: 'Why, and how to appeal' }).getAttribute('href')).toBe('/appeals');
  expect(screen.queryByRole('textbox', { name: /Answer in public/ })).toBeNull();
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
