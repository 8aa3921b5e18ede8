import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { expectAccessible } from '../axe';
import { newcomer } from '../card/samples';
import { card, item } from '../collections/samples';
import { me, open } from '../page';
import { serve } from '../server';
import { trade } from './samples';

const theirs = [item(3, { card: card(3, 'Tide Clerk'), card_id: 3, for_trade: 2, unit_price: 15 }), item(4, { card: card(4, 'Moth'), card_id: 4, for_trade: 1 })];
const mine = [item(1, { card: card(1, 'Kiln Cat'), card_id: 1, for_trade: 2, unit_price: 10 })];
const binder = (items: typeof theirs) => ({ items, total: items.length, next_cursor: null });

function binders(answer: Parameters<typeof serve>[0] = () => undefined) {
  return serve((request) => {
    const own = answer(request);
    if (own) return own;
    const { pathname } = request.url;
    if (pathname === '/api/me') return [200, me];
    if (pathname === '/api/users/dan') return [200, newcomer];
    const wantedBy = request.url.searchParams.get('wanted_by');
    if (pathname === '/api/me/inventory') return [200, binder(wantedBy === 'dan' ? [] : mine)];
    if (pathname === '/api/users/dan/inventory') return [200, binder(wantedBy === me.username ? theirs.slice(0, 1) : theirs)];
    if (pathname === '/api/trades/42') return [200, trade()];
    return undefined;
  });
}

test('it begins with what they have and I want; both trays are filled, weighed, reviewed and sent', async () => {
  const user = userEvent.setup();
  const asked = binders(({ url, method }) => (method === 'POST' && url.pathname === '/api/trades' ? [201, trade()] : undefined));
  const { container } = open('/trades/new?with=dan');
  await user.click(await screen.findByRole('button', { name: 'Ask for Tide Clerk, SLR · NM, $15.00' }));
  expect(screen.queryByRole('button', { name: /^Ask for Moth/ })).toBeNull();
  await user.click(screen.getByRole('tab', { name: /^All of mine/ }));
  await user.click(await screen.findByRole('button', { name: /^Give Kiln Cat/ }));
  await screen.findByText('You get $5.00 more (33 %)');
  await user.click(within(screen.getByRole('group', { name: 'Copies of Kiln Cat' })).getByRole('button', { name: 'One more' }));
  await screen.findByText('You give $5.00 more (25 %)');
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Review the offer' }));
  await user.type(await screen.findByRole('textbox', { name: /^A word with it/ }), 'Fair?');
  await user.click(screen.getByRole('button', { name: 'Send the offer' }));
  await waitFor(() =>
    expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/trades')?.body).toEqual({
      recipient_id: newcomer.id,
      offer: [{ inventory_item_id: 1, quantity: 2 }],
      request: [{ inventory_item_id: 3, quantity: 1 }],
      message: 'Fair?',
      expires_in_days: 7,
    }),
  );
});

test('what they have and I want is not called nothing while it cannot be read', async () => {
  const user = userEvent.setup();
  let fails = true;
  binders(({ url }) => (fails && url.searchParams.get('wanted_by') === me.username ? [403, { type: 'about:blank', title: 'No', status: 403 }] : undefined));
  open('/trades/new?with=dan');
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByText(/has nothing up for trade that is on your want list/)).toBeNull();
  fails = false;
  await user.click(again);
  await screen.findByRole('button', { name: /^Ask for Tide Clerk/ });
});

test('a counter begins with the terms that are there, and says what the proposer gives as the offer', async () => {
  const user = userEvent.setup();
  const asked = binders(({ url }) => (url.pathname.endsWith('/counter') ? [200, trade({ version: 2, status: 'countered', turn_user_id: 9 })] : undefined));
  open('/trades/new?counter=42');
  await user.click(await screen.findByRole('button', { name: 'Put Card 2 back' }));
  await user.click(screen.getByRole('button', { name: 'Review the offer' }));
  await user.click(await screen.findByRole('button', { name: 'Send these terms' }));
  await waitFor(() =>
    expect(asked.find(({ path }) => path.endsWith('/counter'))?.body).toEqual({
      version: 1,
      offer: [{ inventory_item_id: 1, quantity: 1 }],
      request: [{ inventory_item_id: 3, quantity: 1 }],
      message: null,
    }),
  );
});

test('what the server says of a card that is gone is said where the offer is sent', async () => {
  const user = userEvent.setup();
  binders(({ method, url }) =>
    method === 'POST' && url.pathname === '/api/trades'
      ? [
          422,
          {
            type: 'about:blank',
            title: 'Impossible',
            status: 422,
            detail: 'A card that you ask for is not for trade.',
            errors: [{ field: 'request.0.inventory_item_id', message: 'is not for trade' }],
          },
        ]
      : undefined,
  );
  open('/trades/new?with=dan');
  await user.click(await screen.findByRole('button', { name: /^Ask for Tide Clerk/ }));
  await user.click(screen.getByRole('button', { name: 'Review the offer' }));
  await user.click(await screen.findByRole('button', { name: 'Send the offer' }));
  await screen.findByText('Tide Clerk: is not for trade.');
});

test('an offer whose answer was lost is sent again under its key; another one has another', async () => {
  const user = userEvent.setup();
  const lost: [number, unknown] = [503, { type: 'about:blank', title: 'Unavailable', status: 503 }];
  const asked = binders(({ method, url }) => (method === 'POST' && url.pathname === '/api/trades' ? lost : undefined));
  open('/trades/new?with=dan');
  await user.click(await screen.findByRole('button', { name: /^Ask for Tide Clerk/ }));
  const keys = () => asked.filter(({ method }) => method === 'POST').map(({ key }) => key);
  const send = async (times: number) => {
    await user.click(await screen.findByRole('button', { name: 'Send the offer' }));
    await waitFor(() => expect(keys()).toHaveLength(times));
  };
  await user.click(screen.getByRole('button', { name: 'Review the offer' }));
  await send(1);
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Back to the table' }));
  await user.click(screen.getByRole('button', { name: 'Review the offer' }));
  await send(2);
  await screen.findByRole('alert');
  await user.type(screen.getByRole('textbox', { name: /^A word with it/ }), 'Please');
  await send(3);
  const [first, second, third] = keys();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('while it is the other side’s move there is nothing to lay out', async () => {
  binders(({ url }) => (url.pathname === '/api/trades/42' ? [200, trade({ turn_user_id: 9 })] : undefined));
  open('/trades/new?counter=42');
  await screen.findByText(/It is Dan’s move/);
  expect(screen.queryByRole('button', { name: 'Review the offer' })).toBeNull();
});
