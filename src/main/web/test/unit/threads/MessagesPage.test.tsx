import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { tellListeners } from '../../../src/live/listen';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';
import { parcel, person, trade } from '../trades/samples';
import { message, system, thread } from './samples';

beforeEach(() => toasts.set([]));

const offered = () => thread([system(1, 'trade_proposed'), message(2), message(3, { sender_id: me.id, content: 'Let me look.' })]);

const listed = {
  kind: 'trade',
  trade_id: 42,
  thread_id: 1,
  user: person(9, 'dan', 'Dan'),
  status: 'pending',
  turn_user_id: me.id,
  last_message: message(2),
  last_message_at: '2026-11-20T10:00:00Z',
  unread_count: 1,
  archived_at: null,
  muted: false,
  match: null,
};

/** Ife has an offer from Dan (9); `answer` may say otherwise. */
function table(answer: Parameters<typeof serve>[0] = () => undefined, shown = trade()) {
  return serve((request) => {
    const own = answer(request);
    if (own) return own;
    const { pathname } = request.url;
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/messages') return [200, { conversations: [listed], waiting: 1, next_cursor: null }];
    if (pathname === '/api/trades/42') return [200, shown];
    if (pathname === '/api/trades/42/thread') return [200, offered()];
    if (pathname === '/api/trades/42/reviews') return [200, { reviews: [] }];
    return pathname.endsWith('/read') ? [200, {}] : undefined;
  });
}

test('list, thread and trade stand side by side; the offer can be answered where it was made', async () => {
  const user = userEvent.setup();
  const asked = table(({ url }) => (url.pathname.endsWith('/accept') ? [200, trade({ status: 'accepted', turn_user_id: null, version: 2 })] : undefined));
  const { container } = open('/trades/42');
  await screen.findByRole('heading', { level: 1, name: 'Dan' });
  const log = await screen.findByRole('log', { name: 'Messages with Dan' });
  await within(log).findByText('Message 2');
  await within(log).findByText('Dan proposed a trade');
  const pane = await screen.findByRole('region', { name: 'The trade with Dan' });
  await within(pane).findByText('You get $5.00 more (25 %)');
  await expectAccessible(container);
  await user.click(await within(log).findByRole('button', { name: 'Accept' }));
  await within(pane).findByRole('button', { name: 'I have sent mine' });
  expect(asked.find(({ path }) => path.endsWith('/accept'))?.body).toEqual({ version: 1, revision: 1 });
});

test('the way to the trades says how many conversations wait', async () => {
  table(({ url }) =>
    url.pathname === '/api/messages'
      ? [200, { conversations: [listed], waiting: 12, next_cursor: null }]
      : undefined,
  );
  open('/messages/42');
  const nav = await screen.findByRole('navigation', { name: 'Main' });
  const place = within(nav).getByRole('link', { name: 'Trades' }).closest('li')!;
  await waitFor(() => expect(place.textContent).toBe('Trades12 unread'));
});

test('the server is asked for what waits for one’s own move, and nothing is listed twice', async () => {
  const user = userEvent.setup();
  const asked = table(({ url }) => {
    if (url.pathname !== '/api/messages' || url.searchParams.get('limit')) return undefined;
    const next = url.searchParams.get('cursor') ? null : 'more';
    return [200, { conversations: [{ ...listed, trade_id: next ? 42 : 43 }, listed], waiting: 2, next_cursor: next }];
  });
  open('/messages');
  await user.click(await screen.findByRole('button', { name: 'Your move' }));
  await user.click(await screen.findByRole('button', { name: 'Earlier ones' }));
  await waitFor(() => expect(asked.some(({ path }) => path.includes('turn=me') && path.includes('cursor=more'))).toBe(true));
  await waitFor(() => expect(screen.getAllByRole('link', { name: /^Dan/ }).length).toBe(2));
});

test('a hit of the search leads to its message, however far back it is', async () => {
  const early = [message(1), message(2, { content: 'Ash Wolf, mint' }), message(3)];
  table(({ url }) => {
    if (url.pathname === '/api/messages') return [200, { conversations: [{ ...listed, match: early[1] }], waiting: 0, next_cursor: null }];
    if (!url.pathname.endsWith('/thread')) return undefined;
    return [200, thread(url.searchParams.get('before_seq') === '4' ? early : [message(4), message(5)], { message_count: 5 })];
  });
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this.getAttribute('data-message'));
  };
  open('/messages/42?at=2');
  await screen.findByText('Ash Wolf, mint', { selector: '.slip-text' });
  await waitFor(() => expect(scrolled).toHaveBeenCalledWith('2'));
  const row = document.querySelector('a.inbox-row');
  expect(row?.getAttribute('href')).toBe('/messages/42?at=2');
});

test('the head says who proposed, what both sides are worth, and how they compare', async () => {
  table();
  open('/messages/42');
  const head = (await screen.findByRole('heading', { level: 1, name: 'Dan' })).closest('header')!;
  await within(head).findByText('Dan proposed');
  within(head).getByText('$15.00 for $20.00');
  within(head).getByText('You get $5.00 more (25 %)');
});

test('terms that have moved meanwhile are not accepted: the page says so and reads anew', async () => {
  const user = userEvent.setup();
  const asked = table(({ url }) => (url.pathname.endsWith('/accept') ? [409, { type: 'about:blank', title: 'Moved', status: 409 }] : undefined));
  open('/messages/42');
  await user.click((await screen.findAllByRole('button', { name: 'Accept' }))[0]!);
  await waitFor(() => expect(toasts.get().map(({ text }) => text)).toEqual(['The terms have moved meanwhile. Look again.']));
  expect(asked.filter(({ path }) => path === '/api/trades/42').length).toBeGreaterThan(1);
});

test('who gives far more is asked whether they mean it', async () => {
  const user = userEvent.setup();
  const asked = table(({ url, body }) => {
    if (!url.pathname.endsWith('/accept')) return undefined;
    return (body as { confirm?: boolean }).confirm
      ? [200, trade({ status: 'accepted', turn_user_id: null })]
      : [409, { type: '/problems/lopsided', title: 'Lopsided', status: 409 }];
  });
  open('/messages/42');
  await user.click((await screen.findAllByRole('button', { name: 'Accept' }))[0]!);
  await user.click(await screen.findByRole('button', { name: 'I mean it' }));
  await waitFor(() => expect(asked.filter(({ path }) => path.endsWith('/accept')).at(-1)?.body).toMatchObject({ confirm: true }));
});

test('a message is there at once, keeps its key through a failure, and is there once', async () => {
  const user = userEvent.setup();
  let up = false;
  const asked = table(({ url, method, body }) => {
    if (method !== 'POST' || !url.pathname.endsWith('/messages')) return undefined;
    if (!up) return [409, { type: 'about:blank', title: 'No', status: 409, detail: 'Not just now.' }];
    return [201, message(4, { ...(body as { client_id: string; content: string }), sender_id: me.id })];
  });
  open('/messages/42');
  await user.type(await screen.findByRole('textbox', { name: 'Message to Dan' }), 'Deal?{Enter}');
  await screen.findByText('Not sent: Not just now.');
  up = true;
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(screen.getByText('Deal?').closest('article')?.dataset.state).toBe('sent'));
  const sent = asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).map(({ body }) => body as { client_id: string });
  expect(new Set(sent.map(({ client_id }) => client_id)).size).toBe(1);
  expect(screen.getAllByText('Deal?')).toHaveLength(1);
});

test('what the other side writes and reads arrives by itself; a draft is kept', async () => {
  const user = userEvent.setup();
  table();
  const view = open('/messages/42');
  const log = await screen.findByRole('log');
  await within(log).findByText('Let me look.');
  tellListeners('thread.typing', { trade_id: 42, user_id: 9, until: new Date(Date.now() + 9_000).toISOString() });
  await screen.findByText('Dan is writing…');
  tellListeners('thread.message', { trade_id: 42, message: message(4, { content: 'Take your time.' }) });
  await within(log).findByText('Take your time.');
  await waitFor(() => expect(screen.queryByText('Dan is writing…')).toBeNull());
  tellListeners('thread.read', { trade_id: 42, user_id: 9, seq: 4 });
  await within(log).findByText('Seen');
  tellListeners('thread.message_changed', { trade_id: 42, id: 104, seq: 4, content: null, edited_at: null, deleted_at: '2026-11-20T10:05:00Z', reactions: {}, warning: null });
  await within(log).findByText('Message deleted');

  await user.type(await screen.findByRole('textbox', { name: 'Message to Dan' }), 'Half a thou');
  view.unmount();
  open('/messages/42');
  expect(await screen.findByRole('textbox', { name: 'Message to Dan' })).toHaveProperty('value', 'Half a thou');
});

test('after acceptance each side sends and confirms, then both review', async () => {
  const user = userEvent.setup();
  const sent = trade({ status: 'in_transit', turn_user_id: null, accepted_at: '2026-11-20T12:00:00Z', shipments: [parcel(9)] });
  const asked = table(
    ({ url }) => {
      if (url.pathname.endsWith('/shipments')) return [201, { ...sent, shipments: [parcel(9), parcel(me.id)] }];
      return url.pathname.endsWith('/received') ? [200, { ...sent, status: 'completed', completed_at: '2026-11-24T12:00:00Z' }] : undefined;
    },
    sent,
  );
  open('/trades/42');
  await user.click(await screen.findByRole('button', { name: 'I have sent mine' }));
  await user.type(await screen.findByRole('textbox', { name: 'Tracking number (optional)' }), 'RR123');
  await user.click(screen.getByRole('button', { name: 'I have sent them' }));
  await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/shipments'))?.body).toEqual({ tracking: 'RR123' }));
  await user.click(await screen.findByRole('button', { name: 'Theirs has arrived' }));
  await user.click(await screen.findByRole('radio', { name: 'Splendid' }));
  await screen.findByRole('button', { name: 'Leave this review' });
});

test('a trade that is not there, or not yours, is a page not found', async () => {
  table(({ url }) => (url.pathname === '/api/trades/43' ? [404, { type: 'about:blank', title: 'Not found', status: 404 }] : undefined));
  open('/trades/43');
  await screen.findByRole('heading', { level: 1, name: 'Nothing in this pocket' });
});
