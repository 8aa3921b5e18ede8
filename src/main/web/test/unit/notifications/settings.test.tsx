import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Preferences } from '../../../src/features/notifications/settings/preferences';
import { isWithin, wallClock } from '../../../src/features/notifications/settings/wallClock';
import { expectAccessible } from '../axe';
import { open } from '../page';
import { serve } from '../server';
import { none } from './samples';

const saved: Preferences = {
  trade_activity: 'on',
  messages: 'on',
  social: 'on',
  discovery: 'daily_digest',
  price_alerts: 'daily_digest',
  achievements: 'on',
  listing_reminders: 'weekly',
  quiet_hours_enabled: false,
  quiet_hours_start: null,
  quiet_hours_end: null,
  timezone: 'UTC',
  email_enabled: true,
  quiet_now: false,
};

function answering(refuse?: { status: number; title: string; errors?: unknown }) {
  let now = saved;
  return serve(({ url, method, body }) => {
    if (url.pathname.endsWith('/unread-counts')) return [200, none];
    if (!url.pathname.endsWith('/preferences')) return undefined;
    if (method === 'PUT' && refuse) return [refuse.status, refuse];
    if (method === 'PUT') now = { ...now, ...(body as Partial<Preferences>) };
    return [200, now];
  });
}

const row = (name: string) => screen.findByRole('group', { name: `${name}: how you are told` });

test('each of seven settings has the four ways, and is saved by itself', async () => {
  const asked = answering();
  const { container } = open('/settings/notifications');
  const discovery = await row('Discovery');
  expect(within(discovery).getByRole('radio', { name: 'Daily digest', checked: true })).toBeTruthy();
  expect(screen.getAllByRole('radio')).toHaveLength(7 * 4);
  await userEvent.click(within(discovery).getByRole('radio', { name: 'Off' }));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ discovery: 'off' });
  expect(await within(discovery).findByText('Saved')).toBeTruthy();
  await expectAccessible(container);
});

test('what is refused goes back', async () => {
  answering({ status: 503, title: 'busy' });
  open('/settings/notifications');
  const social = await row('People');
  await userEvent.click(within(social).getByRole('radio', { name: 'Weekly' }));
  await waitFor(() => expect(within(social).getByRole('radio', { name: 'On', checked: true })).toBeTruthy());
});

test('quiet hours begin with a night, by the clock of a place', async () => {
  const asked = answering();
  open('/settings/notifications');
  await userEvent.click(await screen.findByRole('switch', { name: /Keep quiet hours/ }));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
    quiet_hours_enabled: true,
    quiet_hours_start: '22:00',
    quiet_hours_end: '07:00',
  });
  expect(await screen.findByText(/now \d\d:\d\d there/)).toBeTruthy();
  const to = await screen.findByLabelText('To');
  await userEvent.clear(to);
  await userEvent.type(to, '22:00');
  await userEvent.tab();
  expect(await screen.findByText('Start and end must differ.')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('quiet hours are half-open and reach over midnight, by the clock that is shown', () => {
  const at = (time: string) => new Date(`2026-01-31T${time}:00Z`);
  const night = ['20:59', '21:00', '23:30', '05:59', '06:00'].map((time) => isWithin(at(time), '22:00', '07:00', 'Europe/Berlin'));
  expect(night).toEqual([false, true, true, true, false]);
  expect(['11:59', '12:00', '12:59', '13:00'].map((time) => isWithin(at(time), '12:00', '13:00', 'UTC'))).toEqual([false, true, true, false]);
});

test('the clock of a place', () => {
  expect(wallClock(new Date('2026-01-31T22:10:00Z'), 'Europe/Berlin')).toBe('23:10');
  expect(wallClock(new Date('2026-01-31T23:10:00Z'), 'Europe/Berlin')).toBe('00:10');
});

test('mail is refused by a switch, and by a mail’s link once its reader says so', async () => {
  const asked = answering();
  open('/settings/notifications');
  await userEvent.click(await screen.findByRole('switch', { name: /^E-mail/ }));
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ email_enabled: false });

  const links = serve(({ url, method }) => (method === 'POST' && url.pathname.endsWith('/unsubscribe') ? [204, undefined] : undefined));
  open('/unsubscribe?token=7.abc');
  await userEvent.click(await screen.findByRole('button', { name: 'Stop these mails' }));
  expect(await screen.findByText('No more of these mails')).toBeTruthy();
  expect(links.filter(({ path }) => path.includes('/unsubscribe'))).toHaveLength(1);
});
