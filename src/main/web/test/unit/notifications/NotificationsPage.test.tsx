import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { touch } from '../../../src/live/effects';
import { tellListeners } from '../../../src/live/listen';
import { expectAccessible } from '../axe';
import { open } from '../page';
import { serve } from '../server';
import { conversation, none, one, pageOf } from './samples';

const unread = { ...none, total: 2, trades: 1, messages: 1 };
const told = [one({ id: 2, seq: 12, title: 'Cleo wrote to you', category: 'messages', icon: 'message', action_url: '/u/cleo' }), one()];

function answering(reads: (path: string, body: unknown) => [number, unknown, Record<string, string>?] = () => [200, none]) {
  return serve(({ url, method, body }) => {
    const path = url.pathname.replace('/api', '');
    if (method === 'POST') return reads(path, body);
    if (path === '/notifications/unread-counts') return [200, unread];
    if (path.endsWith('/why')) {
      return [200, { type: 'trade_proposed', category: 'trades', setting: 'trade_activity', level: 'on', sentence: 'You have it on.' }];
    }
    if (path === '/notifications') {
      const category = url.searchParams.get('category');
      return [200, pageOf(told.filter((each) => !category || each.category === category), unread)];
    }
    return undefined;
  });
}

function hear(type: string, data: unknown) {
  act(() => {
    touch(type, data);
    tellListeners(type, data);
  });
}

const bell = () => screen.findByRole('link', { name: /^Notifications, 2 unread/ });

test('shows what one was told under its day, with counts by category, and is accessible', async () => {
  answering();
  const { container } = open('/notifications');
  const today = await screen.findByRole('region', { name: 'Today' });
  expect(within(today).getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringContaining('Cleo wrote to you'),
    expect.stringContaining('unread'),
  ]);
  expect(await screen.findByRole('tab', { name: /Messages 1 unread/ })).toBeTruthy();
  await bell();
  await waitFor(() => expect(document.title).toBe('(2) Notifications · Swapstead'));
  await expectAccessible(container);
});

test('one is read at once; what the server refuses comes back', async () => {
  const asked = answering(() => [500, { title: 'no', status: 500 }]);
  open('/notifications');
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Ben proposes a trade' }));
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ notification_ids: [1] }));
  expect(await screen.findByText(/could not do that/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Mark as read: Ben proposes a trade' })).toBeTruthy();
});

const posted = (asked: ReturnType<typeof answering>) =>
  asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/notifications')).map(({ path, body }) => [path.slice(18), body]);

test('all are read at once, up to the newest that was seen, and that can be undone', async () => {
  const asked = answering((path) => [200, path.endsWith('/read') ? { ...none, marked: [1, 2] } : unread]);
  open('/notifications');
  await bell();
  await userEvent.click(await screen.findByRole('button', { name: 'Mark all read' }));
  await waitFor(() => expect(posted(asked)).toEqual([['/read', { up_to_seq: 12 }]]));
  expect(await screen.findByRole('link', { name: 'Notifications' })).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await bell();
  expect(posted(asked)[1]).toEqual(['/unread', { notification_ids: [1, 2] }]);
});

test('a category is read by itself, and only what is there', async () => {
  const asked = answering(() => [200, { ...none, total: 1, trades: 1, marked: [2] }]);
  open('/notifications?category=messages');
  await userEvent.click(await screen.findByRole('button', { name: 'Mark read: Messages' }));
  await waitFor(() => expect(posted(asked)).toEqual([['/read', { up_to_seq: 12, category: 'messages' }]]));
  expect(await screen.findByRole('link', { name: 'Notifications, 1 unread' })).toBeTruthy();
});

test('Shift+Esc asks once, marks what is there, and leaves conversations until it can no longer be undone', async () => {
  localStorage.removeItem('mark_all_asked');
  const talk = { ...conversation, trade_id: 7, unread_count: 2 };
  const asked = serve(({ url, method }) => {
    if (method !== 'GET') return [200, { ...none, marked: [1, 2] }];
    if (url.pathname === '/api/messages') return [200, { conversations: [talk], next_cursor: null }];
    return [200, url.pathname.endsWith('unread-counts') ? unread : pageOf(told, unread)];
  });
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  await userEvent.keyboard('{Shift>}{Escape}{/Shift}');
  await userEvent.click(await screen.findByRole('button', { name: 'Mark everything read' }));
  await waitFor(() => expect(posted(asked)).toEqual([['/read', { up_to_seq: 12 }]]));
  const marks = () => asked.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path, body]);
  expect(marks()).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(marks()).toEqual([['/api/trades/7/thread/read', { seq: 4 }]]));
  await userEvent.keyboard('{Shift>}{Escape}{/Shift}');
  await waitFor(() => expect(posted(asked)).toHaveLength(2));
});

test('keys move, select and put away all that are selected; a ticked box does not swallow them', async () => {
  const asked = answering();
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Cleo wrote to you');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Ben proposes a trade');
  await userEvent.keyboard('x');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select: Cleo wrote to you' }));
  await userEvent.keyboard('e');
  await waitFor(() => expect(posted(asked)).toEqual([['/done', { notification_ids: [2, 1] }]]));
  expect(screen.queryByRole('toolbar', { name: /selected/ })).toBeNull();
});

test('a rate limit counts down on what it stops', async () => {
  answering(() => [429, { title: 'slow down', status: 429 }, { 'retry-after': '9' }]);
  open('/notifications');
  await bell();
  await userEvent.click(await screen.findByRole('button', { name: 'Mark all read' }));
  expect((await screen.findByRole('button', { name: /9/ })).getAttribute('aria-disabled')).toBe('true');
});

test('what is done without a connection says so and follows once there is one', async () => {
  const asked = answering();
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  onlineManager.setOnline(false);
  await userEvent.click(screen.getByRole('button', { name: 'Done: Cleo wrote to you' }));
  expect(await screen.findByText(/You are offline/)).toBeTruthy();
  expect(posted(asked)).toEqual([]);
  onlineManager.setOnline(true);
  await waitFor(() => expect(posted(asked)).toEqual([['/done', { notification_ids: [2] }]]));
});

test('what comes meanwhile waits behind a pill and is counted at once', async () => {
  answering();
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  const notification = one({ id: 3, seq: 13, title: 'Dan is new' });
  hear('notification.created', { notification, unread: { ...unread, total: 3, trades: 2 }, silent: true });
  expect(await screen.findByRole('link', { name: 'Notifications, 3 unread' })).toBeTruthy();
  expect(screen.queryByText('Dan is new')).toBeNull();
  told.unshift(notification);
  await userEvent.click(screen.getByRole('button', { name: '1 new' }));
  expect(await screen.findByText('Dan is new')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '1 new' })).toBeNull();
  told.shift();
});

test('another tab’s reading shows here', async () => {
  answering();
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  hear('notification.read', { ids: [1, 2], unread: none });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Mark as read/ })).toBeNull());
  expect(screen.getByRole('link', { name: 'Notifications' })).toBeTruthy();
});

test('says why', async () => {
  answering();
  open('/notifications');
  await userEvent.click(await screen.findByRole('button', { name: 'Why did I get this: Ben proposes a trade' }));
  expect(await screen.findByText('You get this because “Trades” is set to “On”.')).toBeTruthy();
});

test('done takes it out at once, and Undo brings it back unread', async () => {
  const asked = answering();
  const posts = () => asked.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/notifications')).map(({ path }) => path);
  open('/notifications');
  await userEvent.click(await screen.findByRole('button', { name: 'Done: Ben proposes a trade' }));
  expect(screen.queryByText('Ben proposes a trade')).toBeNull();
  expect(screen.getByText('Cleo wrote to you')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Ben proposes a trade')).toBeTruthy();
  expect(posts()).toEqual(['/api/notifications/done', '/api/notifications/undo', '/api/notifications/unread']);
});

test('several that are selected are done together; another tab follows', async () => {
  const asked = answering();
  open('/notifications');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select: Ben proposes a trade' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select: Cleo wrote to you' }));
  const bar = screen.getByRole('toolbar', { name: '2 selected' });
  await userEvent.click(within(bar).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/done'))?.body).toEqual({ notification_ids: [2, 1] }));
  expect(await screen.findByText('All quiet')).toBeTruthy();
});

test('what another tab has put away leaves this one', async () => {
  answering();
  open('/notifications');
  await screen.findByText('Cleo wrote to you');
  hear('notification.read', { ids: [2], done: true, unread: none });
  await waitFor(() => expect(screen.queryByText('Cleo wrote to you')).toBeNull());
  expect(screen.getByText('Ben proposes a trade')).toBeTruthy();
});
