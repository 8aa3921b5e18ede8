import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { keys } from '../../../src/api/keys';
import { queries } from '../../../src/api/query';
import { session } from '../../../src/api/session';
import type { Me, ProfileChange } from '../../../src/api/types';
import { browserOf } from '../../../src/features/me/settings/browser';
import { countries, countryCode, countryName } from '../../../src/i18n/countries';
import { reduceMotion, theme } from '../../../src/shell/preferences';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';

beforeEach(() => toasts.set([]));

test('a text is saved when one leaves it, and the card shows it at once', async () => {
  const user = userEvent.setup();
  const asked = serve(({ url, method, body }) =>
    url.pathname === '/api/me' ? [200, method === 'PATCH' ? { ...me, ...(body as ProfileChange) } : me] : undefined,
  );
  const { container } = open('/settings/profile');
  const line = await screen.findByLabelText('A line for your card');
  await user.clear(line);
  await user.type(line, ' Slow and steady. ');
  await user.tab();
  await screen.findByText('Saved');
  expect(container.querySelector('.pc-flavour')?.textContent).toBe('“Slow and steady.”');
  await user.click(line);
  await user.tab();
  expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ tagline: 'Slow and steady.' }]);
  await expectAccessible(container);
});

test('what is refused stays in its field with the reason, and the card goes back', async () => {
  const user = userEvent.setup();
  serve(({ url, method }) => {
    if (url.pathname !== '/api/me') return undefined;
    return method === 'PATCH'
      ? [400, { type: 'about:blank', title: 'No', status: 400, errors: [{ field: 'tagline', message: 'is rude' }] }]
      : [200, me];
  });
  open('/settings/profile');
  const line = await screen.findByLabelText<HTMLInputElement>('A line for your card');
  await user.clear(line);
  await user.type(line, 'Grr{Enter}');
  await screen.findByText('A line for your card is rude.');
  expect(line.value).toBe('Grr');
  expect(queries.getQueryData<Me>(keys.me)?.tagline).toBe(me.tagline);
});

test('what is chosen says that it is saved, as what is written does', async () => {
  const user = userEvent.setup();
  serve(({ url, method, body }) =>
    url.pathname === '/api/me' ? [200, method === 'PATCH' ? { ...me, ...(body as ProfileChange) } : me] : undefined,
  );
  open('/settings/profile');
  const group = await screen.findByRole('group', { name: 'How far do your cards travel?' });
  await user.click(within(group).getByRole('radio', { name: 'Domestic' }));
  await within(group).findByText('Saved');
});

test('an account that cannot be read says so, and can be asked for again', async () => {
  const user = userEvent.setup();
  let away = true;
  serve(({ url }) => {
    if (url.pathname !== '/api/me') return undefined;
    return away ? [400, { type: 'about:blank', title: 'Not now.', status: 400 }] : [200, me];
  });
  open('/settings/profile');
  // As in a tab that another one has signed in.
  queries.removeQueries({ queryKey: keys.me });
  await screen.findByText('Not now.');
  away = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByLabelText('Name on the card');
});

test('a form that was filled in and not sent is not left without a question', async () => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  const user = userEvent.setup();
  serve(({ url }) => {
    if (url.pathname === '/api/me') return [200, me];
    return url.pathname === '/api/me/privacy' ? [200, me.privacy] : undefined;
  });
  open('/settings/sessions');
  const field = await screen.findByLabelText<HTMLInputElement>('New address');
  await user.type(field, 'new@example.org');
  await user.click(screen.getByRole('link', { name: 'Privacy' }));
  await user.click(await screen.findByRole('button', { name: 'Stay here' }));
  expect(screen.getByLabelText<HTMLInputElement>('New address').value).toBe('new@example.org');
  await user.click(screen.getByRole('link', { name: 'Privacy' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  await screen.findByRole('switch', { name: /Found by name/ });
});

test('an empty name is not even sent', async () => {
  const user = userEvent.setup();
  const asked = serve(({ url }) => (url.pathname === '/api/me' ? [200, me] : undefined));
  open('/settings/profile');
  await user.clear(await screen.findByLabelText('Name on the card'));
  await user.tab();
  await screen.findByText('This cannot stay empty.');
  expect(asked.filter(({ method }) => method === 'PATCH')).toEqual([]);
});

test('a switch that could not be saved goes back', async () => {
  const user = userEvent.setup();
  serve(({ url, method }) => {
    if (url.pathname !== '/api/me/privacy') return undefined;
    return method === 'PUT' ? [503, { type: 'about:blank', title: 'Down', status: 503 }] : [200, me.privacy];
  });
  const { container } = open('/settings/privacy');
  const name = /Found by name/;
  await user.click(await screen.findByRole('switch', { name }));
  await waitFor(() => expect(toasts.get()).toHaveLength(1));
  expect(screen.getByRole<HTMLInputElement>('switch', { name }).checked).toBe(true);
  await expectAccessible(container);
});

test('theme and motion are chosen for this browser', async () => {
  const user = userEvent.setup();
  serve(() => undefined);
  const { container } = open('/settings/accessibility');
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await user.click(screen.getByRole('switch', { name: /Reduce motion/ }));
  expect([theme.get(), reduceMotion.get(), localStorage.getItem('reduce_motion')]).toEqual(['dark', '1', '1']);
  await expectAccessible(container);
});

test('another browser can be signed out, this one cannot be by mistake', async () => {
  const user = userEvent.setup();
  const here = { id: 'a', user_agent: 'Firefox/140', ip: '192.0.2.1', created_at: me.member_since, last_used_at: me.member_since, current: true };
  const there = { ...here, id: 'b', user_agent: 'iPhone Safari/604', current: false };
  let sessions = [here, there];
  const asked = serve(({ url, method }) => {
    if (url.pathname === '/api/me/sessions') return [200, { sessions }];
    if (method === 'DELETE') sessions = [here];
    return method === 'DELETE' ? [204] : undefined;
  });
  const { container } = open('/settings/sessions');
  const row = (await screen.findByText('this browser')).closest('li')!;
  expect(within(row).queryByRole('button')).toBeNull();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Sign out Safari on iOS' }));
  await waitFor(() => expect(screen.queryByText('Safari on iOS')).toBeNull());
  expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/me/sessions/b');
});

test('leaving asks for the password, and then forgets everything', async () => {
  const user = userEvent.setup();
  const asked = serve(({ method, body }) => {
    if (method !== 'DELETE') return undefined;
    const wrong = (body as { password: string }).password !== 'right';
    return wrong ? [403, { type: 'about:blank', title: 'No', status: 403, errors: [{ field: 'password', message: 'is wrong' }] }] : [204];
  });
  open('/settings/data');
  await user.click(await screen.findByRole('button', { name: 'Delete my account' }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText('Password'), 'wrong');
  await user.click(within(dialog).getByRole('button', { name: 'Delete it for good' }));
  await within(dialog).findByText('Password is wrong.', { selector: 'p' });
  await user.clear(within(dialog).getByLabelText('Password'));
  await user.type(within(dialog).getByLabelText('Password'), 'right');
  await user.click(within(dialog).getByRole('button', { name: 'Delete it for good' }));
  await waitFor(() => expect(session.get()).toBeNull());
  expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge on Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari on iOS'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['curl/8.0', 'Unknown browser'],
  [null, 'Unknown browser'],
])('%s is %s', (agent, name) => {
  expect(browserOf(agent)).toBe(name);
});

test('countries are those of today, and go by their English names', () => {
  const all = countries();
  const codes = all.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['CZ', 'GB', 'JP', 'PT']));
  for (const gone of ['DD', 'SU', 'UK', 'EU', 'ZZ']) expect(codes).not.toContain(gone);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all).toContainEqual({ code: 'DE', value: 'Germany', name: 'Germany' });
});

test('a country is shortened where it is known, and stays as it was written where it is not', () => {
  expect(['Germany', 'united kingdom', 'Middle-earth'].map(countryCode)).toEqual(['DE', 'GB', 'Middle-earth']);
  expect(['germany', 'Middle-earth'].map(countryName)).toEqual(['Germany', 'Middle-earth']);
});
