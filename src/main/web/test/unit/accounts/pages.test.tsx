import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { session } from '../../../src/api/session';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';

const signedIn = { user: me, access_token: 'token', expires_in: 900 };

test('a wrong name or password is said without telling which; the right one signs in', async () => {
  const user = userEvent.setup();
  const asked = serve(({ url, body }) => {
    if (url.pathname !== '/api/auth/login') return undefined;
    const { password } = body as { password: string };
    return password === 'right' ? [200, signedIn] : [401, { type: 'about:blank', title: 'Unauthorized', status: 401 }];
  });
  const { container } = open('/login', null);
  await user.type(await screen.findByLabelText('Username or e-mail'), ' ife ');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect((await screen.findByRole('alert')).textContent).toBe('No account has that name and password.');
  await expectAccessible(container);
  await user.clear(screen.getByLabelText('Password'));
  await user.type(screen.getByLabelText('Password'), 'right');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(session.get()?.userId).toBe(me.id));
  expect(asked.at(-1)?.body).toEqual({ username: 'ife', password: 'right' });
});

test('the card takes the name as it is typed; what is wrong is found before sending', async () => {
  const user = userEvent.setup();
  const asked = serve(() => [409, { type: 'about:blank', title: 'Taken', status: 409, errors: [{ field: 'username', message: 'is taken' }] }]);
  const { container } = open('/register', null);
  await user.type(await screen.findByLabelText('Name on the card'), 'Tomáš');
  expect(container.querySelector('.pc-name')?.textContent).toBe('Tomáš');
  await user.type(screen.getByLabelText('Username'), '12');
  await user.type(screen.getByLabelText('E-mail'), 'nowhere');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Make my card' }));
  expect(screen.getByRole('alert').textContent).toContain('3 things need your attention');
  expect(asked).toEqual([]);
  await user.type(screen.getByLabelText('Username'), '-tomas');
  await user.type(screen.getByLabelText('E-mail'), '@example.org');
  await user.type(screen.getByLabelText('Password'), ' but longer');
  await user.click(screen.getByRole('button', { name: 'Make my card' }));
  await screen.findByText('Username is taken.', { selector: 'p' });
  expect(asked.at(-1)?.body).toEqual({
    display_name: 'Tomáš',
    username: '12-tomas',
    email: 'nowhere@example.org',
    password: 'short but longer',
  });
});

test('the link from the mail confirms the address once, or says that it cannot', async () => {
  const asked = serve(({ url, body }) =>
    url.pathname === '/api/auth/verify-email'
      ? (body as { token: string }).token === '12345678901234567890'
        ? [204]
        : [400, { type: 'about:blank', title: 'No', status: 400 }]
      : undefined,
  );
  open('/verify-email?token=12345678901234567890', null);
  await screen.findByText('That is your address');
  expect(asked.filter(({ path }) => path === '/api/auth/verify-email')).toHaveLength(1);
});

test('a link that could not be asked about is not blamed, and can be tried again', async () => {
  const user = userEvent.setup();
  let away = true;
  serve(({ url }) => {
    if (url.pathname !== '/api/auth/verify-email') return undefined;
    return away ? [503, { type: 'about:blank', title: 'The database is away.', status: 503 }] : [204];
  });
  open('/verify-email?token=12345678901234567890', null);
  await screen.findByText('The server could not do that just now.');
  expect(screen.queryByText(/unknown, used or too old/)).toBeNull();
  away = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('That is your address');
});

test('a link without its token asks for nothing', async () => {
  const asked = serve(() => undefined);
  open('/verify-email', null);
  await screen.findByText(/unknown, used or too old/);
  expect(asked).toEqual([]);
});

test('forgotten: the answer is the same for every address', async () => {
  const user = userEvent.setup();
  serve(() => [204]);
  open('/forgot-password', null);
  await user.type(await screen.findByLabelText('E-mail'), 'ife@example.org');
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  await screen.findByText(/If an account has the address ife@example.org/);
});
