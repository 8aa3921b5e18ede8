import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../../src/api/types';
import type { Preferences } from '../../../src/features/notifications/settings/preferences';
import { expectAccessible } from '../axe';
import { newcomer } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';

const steps = ['type', 'formats', 'place', 'card', 'privacy'];
const dan: Me = { ...me, ...newcomer, onboarding_completed_at: null };

function server(done = 0) {
  let account = dan;
  return serve(({ url, method, body }) => {
    const progress = () => ({
      steps: steps.map((key, index) => ({ key, done: index < done })),
      completed_at: account.onboarding_completed_at,
    });
    if (url.pathname === '/api/me') return [200, account];
    if (url.pathname === '/api/me/onboarding/complete') {
      account = { ...account, onboarding_completed_at: '2026-11-25T00:00:00Z' };
      return [200, progress()];
    }
    if (url.pathname === '/api/me/onboarding') return [200, progress()];
    if (method !== 'POST') return undefined;
    done += 1;
    const { skip: _skip, ...change } = body as { skip?: true };
    account = { ...account, ...change };
    return [200, progress()];
  });
}

test('five steps, each saved, and the card shows what is chosen before it is', async () => {
  const user = userEvent.setup();
  const asked = server();
  const { container } = open('/onboarding', dan);
  const next = (name = 'Go on') => user.click(screen.getByRole('button', { name }));

  await screen.findByRole('heading', { name: 'What kind of card are you?' });
  await next();
  await screen.findByRole('button', { name: 'Choose the type that fits best.' });
  expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /Brewer/ }));
  expect(screen.getByRole('article', { name: 'Dan, Brewer, bronze frame' })).toBeTruthy();
  await expectAccessible(container);
  await next();

  const question = await screen.findByRole('heading', { name: 'What do you play?' });
  await waitFor(() => expect(document.activeElement).toBe(question));
  await user.click(screen.getByRole('checkbox', { name: 'Pauper' }));
  await user.click(screen.getByRole('checkbox', { name: 'Modern' }));
  expect(screen.getByRole('article').textContent).toContain('Brewer — Pauper, Modern');
  await next();

  await screen.findByRole('heading', { name: 'Where do your cards live?' });
  await user.click(screen.getByRole('button', { name: 'Skip' }));

  await screen.findByRole('heading', { name: 'What does your card say?' });
  await user.type(screen.getByLabelText('A line for your card'), 'Bulk bins are just treasure maps.');
  expect(screen.getByText('33 of 50')).toBeTruthy();
  await next();

  await screen.findByRole('heading', { name: 'Who may see what?' });
  await user.click(screen.getByRole('switch', { name: /Show when I am here/ }));
  expect(screen.getByText('You always look offline.')).toBeTruthy();
  await next('Finish the card');
  await screen.findByRole('heading', { name: 'Fresh from the sleeve' });

  const sent = asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path.replace('/api/me/onboarding/', ''), body]);
  expect(sent).toEqual([
    ['type', { card_type: 'brewer' }],
    ['formats', { formats: ['pauper', 'modern'] }],
    ['place', { skip: true }],
    ['card', { tagline: 'Bulk bins are just treasure maps.', signature_card_id: null }],
    ['privacy', { show_in_directory: true, show_in_search: true, show_online_status: false, show_portfolio_tier: true }],
    ['complete', undefined],
  ]);
});

test('a step that could not be skipped says why, and stays', async () => {
  const user = userEvent.setup();
  const asked = serve(({ url, method }) => {
    if (url.pathname === '/api/me') return [200, dan];
    if (url.pathname !== '/api/me/onboarding' && !url.pathname.startsWith('/api/me/onboarding/')) return undefined;
    return method === 'POST'
      ? [503, { type: 'about:blank', title: 'The database is away.', status: 503 }]
      : [200, { steps: steps.map((key, index) => ({ key, done: index < 2 })), completed_at: null }];
  });
  open('/onboarding', dan);
  await screen.findByRole('heading', { name: 'Where do your cards live?' });
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The server could not do that just now.');
  expect(screen.getByRole('heading', { name: 'Where do your cards live?' })).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('the last step also asks how one hears of things, and saves it at once', async () => {
  const user = userEvent.setup();
  const wishes: Partial<Preferences> = { email_enabled: true };
  const asked = serve(({ url, method, body }) => {
    if (url.pathname === '/api/me') return [200, dan];
    if (url.pathname === '/api/me/onboarding') return [200, { steps: steps.map((key, index) => ({ key, done: index < 4 })), completed_at: null }];
    if (url.pathname !== '/api/notifications/preferences') return undefined;
    return [200, method === 'PUT' ? { ...wishes, ...(body as object) } : wishes];
  });
  open('/onboarding', dan);
  await screen.findByRole('heading', { name: 'How do you hear of things?' });
  await user.click(await screen.findByRole('switch', { name: /mail/i }));
  await screen.findByText('Saved');
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ email_enabled: false });
});

test('it goes on where it was left, and back to what was saved', async () => {
  const user = userEvent.setup();
  server(3);
  open('/onboarding', dan);
  await screen.findByRole('heading', { name: 'What does your card say?' });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Privacy' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Place' }));
  await screen.findByRole('heading', { name: 'Where do your cards live?' });
});
