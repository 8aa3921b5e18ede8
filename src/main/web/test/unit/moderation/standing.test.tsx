import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { barrier, pressing } from '../../../src/features/moderation/standing/sanctions';
import { barring } from '../../../src/live/barring';
import { touch } from '../../../src/live/effects';
import { me, open } from '../page';
import { serve } from '../server';
import { sanction } from './samples';

const listed = (...actions: ReturnType<typeof sanction>[]) => ({ actions, next_cursor: null });

describe('what has to be known now', () => {
  test.each([
    ['a restriction in force', sanction(), true],
    ['one that has ended', sanction({ in_force: false }), false],
    ['a warning that was not read', sanction({ action_type: 'warn', in_force: false }), true],
    ['a warning that was read', sanction({ action_type: 'warn', acknowledged_at: '2100-01-02T00:00:00Z' }), false],
    ['a warning that was taken back', sanction({ action_type: 'warn', lifted_at: '2100-01-02T00:00:00Z' }), false],
    ['the end of a sanction', sanction({ action_type: 'lift' }), false],
  ])('%s: %o', (_what, one, shown) => expect(pressing([one])).toEqual(shown ? [one] : []));
});

test.each([
  [{}, undefined],
  [{ appeal: { id: 1, status: 'pending', resolution_notes: null } }, 'made'],
  [{ appealable_until: '2020-01-01T00:00:00Z' }, 'over'],
  [{ appealable_until: null }, 'over'],
] as const)('an appeal of %o is barred by %s', (change, why) => expect(barrier(sanction(change))).toBe(why));

test('the banner says what, why and until when; a warning goes once it was read', async () => {
  const warning = sanction({ id: 5, action_type: 'warn', reason: 'Describe cards as they are.', in_force: false });
  const asked = serve(({ url, method }) => {
    if (url.pathname === '/api/me/moderation') return [200, listed(warning, sanction())];
    return method === 'POST' ? [204] : undefined;
  });
  open('/appeals');
  const banner = await screen.findByRole('region', { name: 'Restriction' });
  expect(banner).toHaveProperty('textContent', expect.stringMatching(/starting conversations.*January 8, 2100.*leave people alone/));
  await userEvent.click(await screen.findByRole('button', { name: 'I have read it' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Warning' })).toBeNull());
  expect(asked).toContainEqual({ path: '/api/me/moderation/5/acknowledge', method: 'POST', body: undefined });
});

test('who is locked out sees why, wherever they wanted to go', async () => {
  serve(({ url }) => (url.pathname === '/api/me/moderation' ? [200, listed(sanction({ action_type: 'suspend' }))] : undefined));
  open('/notifications', { ...me, restrictions: [{ action_type: 'suspend', capabilities: [], expires_at: '2100-01-08T00:00:00Z' }] });
  await screen.findByRole('heading', { name: 'Suspension' });
  expect(screen.getByRole('link', { name: 'Appeal' })).toHaveProperty('search', '?action=4');
  expect(screen.queryByRole('link', { name: 'Traders' })).toBeNull();
});

test('whoever is suspended while a page is open is told at once, and where to object', async () => {
  serve(({ url }) => (url.pathname === '/api/me/moderation' ? [200, listed()] : undefined));
  open('/notifications', me);
  await screen.findByRole('heading', { name: 'Notifications' });
  act(() => {
    touch('sanction.changed', { action_type: 'suspend', reason: 'You sent nothing.', expires_at: '2100-01-08T00:00:00Z' });
    barring.set((now) => ({ ...now, closed: true }));
  });
  await screen.findByRole('heading', { name: 'You are signed out' });
  expect(screen.getByRole('alert').textContent).toMatch(/2100.*You sent nothing/);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in to appeal' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'You are signed out' })).toBeNull());
});

test('an appeal is kept while it is written, and sent with its links', async () => {
  const asked = serve(({ url, method }) => {
    if (url.pathname === '/api/me/moderation') return [200, listed(sanction())];
    return method === 'POST' ? [201, {}] : undefined;
  });
  const { unmount } = open('/appeals/new?action=4');
  await userEvent.type(await screen.findByLabelText(/Why is it wrong/), 'Too short');
  await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
  await screen.findByRole('alert');
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  unmount();

  open('/appeals/new?action=4');
  await userEvent.type(await screen.findByDisplayValue('Too short'), ' was what I wrote before.');
  await userEvent.type(screen.getByLabelText(/Links to evidence/), 'https://example.org/a\nhttps://example.org/b');
  await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
  await waitFor(() =>
    expect(asked).toContainEqual({
      path: '/api/appeals',
      method: 'POST',
      body: {
        moderation_action_id: 4,
        appeal_text: 'Too short was what I wrote before.',
        evidence_urls: ['https://example.org/a', 'https://example.org/b'],
      },
    }),
  );
  await screen.findByRole('heading', { name: 'Your standing' });
});
