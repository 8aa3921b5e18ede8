import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { Problem } from '../../../src/api/errors';
import { TextField } from '../../../src/ui/Field';
import { Form, Submit } from '../../../src/ui/Form';
import { PasswordField } from '../../../src/ui/PasswordField';
import { expectAccessible } from '../axe';

const Schema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(() => 'A name, please.'),
  ),
  password: v.string(),
});

function form(onSubmit: (values: v.InferOutput<typeof Schema>) => Promise<unknown>) {
  return render(
    <Form schema={Schema} onSubmit={onSubmit}>
      <TextField name="name" label="Name" hint="What they call you" />
      <PasswordField name="password" label="Password" />
      <Submit>Send</Submit>
    </Form>,
  );
}

test('what is wrong is said at the field and in a summary that takes the focus and leads there', async () => {
  const user = userEvent.setup();
  const send = vi.fn();
  const { container } = form(send);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(send).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  const field = screen.getByLabelText('Name');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'A name, please.' }));
  expect(document.activeElement).toBe(field);
});

test('what the server says of a field becomes a sentence; what it says of none stands above', async () => {
  const user = userEvent.setup();
  form(() => Promise.reject(new Problem(409, { errors: [{ field: 'name', message: 'is taken' }] })));
  await user.type(screen.getByLabelText('Name'), 'Ife');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Name is taken.', { selector: 'p' })).toBeTruthy();
});

test('a server that is busy is waited for, second by second', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const send = vi.fn(() => Promise.reject(new Problem(429, {}, 2)));
  form(send);
  await user.type(screen.getByLabelText('Name'), 'Ife');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await user.click(await screen.findByRole('button', { name: 'Try again in 2 seconds' }));
  expect(send).toHaveBeenCalledTimes(1);
  await act(() => vi.advanceTimersByTimeAsync(2_500));
  expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  vi.useRealTimers();
});

test('a password can be looked at, and values are sent as the schema makes them', async () => {
  const user = userEvent.setup();
  const send = vi.fn(() => Promise.resolve());
  form(send);
  await user.type(screen.getByLabelText('Name'), '  Ife ');
  const password = screen.getByLabelText<HTMLInputElement>('Password');
  await user.type(password, ' as typed ');
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(password.type).toBe('text');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(send).toHaveBeenCalledWith({ name: 'Ife', password: ' as typed ' });
});
