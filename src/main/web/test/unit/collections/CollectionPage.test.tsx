import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { toasts } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';
import { card, found, item } from './samples';

beforeEach(() => {
  toasts.set([]);
  // jsdom lays nothing out: the rows find a window of this height.
  Object.defineProperty(window, 'innerHeight', { value: 800, configurable: true });
});

function collection(answer: Parameters<typeof serve>[0] = () => undefined) {
  return serve((request) => {
    const { url, method } = request;
    const own = answer(request);
    if (own) return own;
    if (url.pathname === '/api/me') return [200, me];
    if (url.pathname === '/api/me/portfolio') {
      return [200, { value: 5, tier: 'none', items: 2, by_set: [{ set_code: 'slr', value: 5 }], by_rarity: [], history: [] }];
    }
    if (url.pathname === '/api/me/inventory' && method === 'GET') {
      return [200, { items: [item(1), item(2, { for_trade: 1 })], total: 2, next_cursor: null }];
    }
    if (url.pathname === '/api/me/imports') return [200, { imports: [found({ dry_run: false })], next_cursor: null }];
    return undefined;
  });
}

test('a row opens, saves a field when it is left, and takes it back when the server refuses', async () => {
  const user = userEvent.setup();
  let refuse = false;
  const asked = collection(({ method, body }) => {
    if (method !== 'PATCH') return undefined;
    return refuse
      ? [409, { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Accepted trades hold two.' }]
      : [200, item(1, body as object)];
  });
  const { container } = open('/collection');
  await user.click(await screen.findByRole('button', { name: /^Card 1/, expanded: false }));
  const drawer = within(screen.getByRole('group', { name: 'Change Card 1' }));
  const copies = drawer.getByRole<HTMLInputElement>('spinbutton', { name: 'Copies' });
  expect(document.activeElement).toBe(copies);

  await user.clear(copies);
  await user.type(copies, '4{Tab}');
  expect(asked.filter(({ method }) => method === 'PATCH')).toEqual([
    { path: '/api/me/inventory/1', method: 'PATCH', body: { quantity: 4 } },
  ]);
  await screen.findByText('× 4');

  refuse = true;
  await user.selectOptions(drawer.getByLabelText('Condition'), 'LP');
  await waitFor(() => expect(toasts.get().map(({ text }) => text)).toEqual(['Accepted trades hold two.']));
  expect(drawer.getByLabelText<HTMLSelectElement>('Condition').value).toBe('NM');
  await expectAccessible(container);

  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Card 1/, expanded: false }));
});

test('taking a card out can be undone', async () => {
  const user = userEvent.setup();
  const asked = collection(({ url, method, body }) => {
    if (method === 'DELETE') return [204];
    return method === 'POST' && url.pathname === '/api/me/inventory' ? [201, item(77, body as object)] : undefined;
  });
  open('/collection');
  await user.click(await screen.findByRole('button', { name: /^Card 1/, expanded: false }));
  await user.click(screen.getByRole('button', { name: 'Take out' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Card 1/, expanded: false })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ card_id: 1, quantity: 2, condition: 'NM' }),
  );
});

test('the picker adds what Enter chooses', async () => {
  const user = userEvent.setup();
  const asked = collection(({ url, method }) => {
    if (url.pathname === '/api/cards') return [200, { cards: [card(30, 'Anchor'), card(31, 'Anchorite')], next_cursor: null }];
    return method === 'POST' ? [201, item(30, { card: card(30, 'Anchor') })] : undefined;
  });
  open('/collection');
  const picker = await screen.findByRole('combobox', { name: 'Add a card' });
  await user.type(picker, 'anch');
  await screen.findByRole('option', { name: /Anchorite/ });
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ card_id: 31 }));
});

test('filters are in the address, and an empty find says so', async () => {
  const asked = collection(({ url }) => {
    if (url.pathname !== '/api/me/inventory') return undefined;
    return [200, { items: [], total: 0, next_cursor: null }];
  });
  open('/collection?q=1996&finish=foil&for_trade=true&set=SLR&condition=broken');
  await screen.findByText('No card of yours matches');
  const query = new URL(asked.find(({ path }) => path.includes('/me/inventory'))!.path, location.origin).searchParams;
  expect(Object.fromEntries(query)).toEqual({ q: '1996', finish: 'foil', for_trade: 'true', set: 'SLR', limit: '100' });
});

test('a file is tried first, shown, then imported, and can be taken back', async () => {
  const user = userEvent.setup();
  let dry = true;
  const asked = collection(({ url, method }) => {
    if (url.pathname === '/api/me/inventory/import') {
      dry = url.searchParams.get('dry_run') === 'true';
      return [202, { job: { id: dry ? 5 : 6, status: 'queued' } }];
    }
    if (method === 'DELETE') return [204];
    if (url.pathname === '/api/me/imports/5') return [200, found()];
    return url.pathname === '/api/me/imports/6' ? [200, found({ id: 6, dry_run: false })] : undefined;
  });
  const { container } = open('/collection?tab=import');
  const input = (await screen.findByText(/Drop a CSV file/)).closest('label')!.querySelector('input')!;
  await user.upload(input, new File(['Name,Quantity\nAnchor,1\n'], 'mine.csv', { type: 'text/csv' }));

  await screen.findByText('2 of 3 rows of mine.csv can come in. Nothing has changed yet.');
  expect(screen.getByText('No such card')).toBeTruthy();
  expect(screen.getByText('line 2 · read as SLR')).toBeTruthy();
  expect(screen.getByText('good, light_played')).toBeTruthy();
  await expectAccessible(container);

  await user.click(screen.getByRole('button', { name: 'Import 2 rows' }));
  await screen.findByText('2 of 3 rows are in your binder.');
  expect(dry).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Undo import' }));
  await screen.findByText(/The import was taken back/, { selector: '.import-sum' });
  expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/me/imports/6');
});

test('unknown columns are mapped by hand', async () => {
  const user = userEvent.setup();
  const asked = collection(({ url }) => {
    if (url.pathname === '/api/me/imports/5') return [200, found({ vendor: null })];
    if (url.pathname !== '/api/me/inventory/import') return undefined;
    return url.searchParams.get('mapping')
      ? [202, { job: { id: 5, status: 'queued' } }]
      : [422, { type: 'about:blank', title: 'Unknown columns', status: 422, columns: ['Title', 'How many', 'Colour'] }];
  });
  open('/collection?tab=import');
  const input = (await screen.findByText(/Drop a CSV file/)).closest('label')!.querySelector('input')!;
  await user.upload(input, new File(['Title,How many,Colour\nAnchor,3,blue\n'], 'odd.csv', { type: 'text/csv' }));
  expect((await screen.findByLabelText<HTMLSelectElement>('Card name')).value).toBe('Title');
  await screen.findByText('First row: Anchor');
  await user.selectOptions(screen.getByLabelText('Note'), 'Colour');
  await user.click(screen.getByRole('button', { name: 'Read it so' }));
  await screen.findByText(/can come in/);
  const mapping = new URL(asked.findLast(({ path }) => path.includes('/import?'))!.path, location.origin).searchParams.get('mapping');
  expect(JSON.parse(mapping ?? '')).toEqual({ name: 'Title', quantity: 'How many', notes: 'Colour' });
});

test('an old import is found behind pages of trials, and can still be taken back', async () => {
  const user = userEvent.setup();
  const asked = collection(({ url, method }) => {
    if (method === 'DELETE') return [204];
    if (url.pathname !== '/api/me/imports') return undefined;
    const cursor = url.searchParams.get('cursor');
    if (cursor === null) return [200, { imports: [found({ id: 3, dry_run: true })], next_cursor: 'two' }];
    if (cursor === 'two') return [200, { imports: [found({ id: 2, dry_run: false, file_name: 'newer.csv' })], next_cursor: 'three' }];
    return [200, { imports: [found({ id: 1, dry_run: false, file_name: 'older.csv' })], next_cursor: null }];
  });
  open('/collection?tab=import');
  await screen.findByText('newer.csv');
  await user.click(screen.getByRole('button', { name: 'Older imports' }));
  const row = within((await screen.findByText('older.csv')).closest('li')!);
  await user.click(row.getByRole('button'));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/me/imports/1']));
});

test('a search that failed is not taken for one that found nothing', async () => {
  const user = userEvent.setup();
  collection(({ url }) => (url.pathname === '/api/cards' ? [400, { type: 'about:blank', title: 'Not now.', status: 400 }] : undefined));
  open('/collection');
  await user.type(await screen.findByLabelText('Add a card'), 'owl');
  await screen.findByText('Not now.');
  expect(screen.queryByText(/Nothing matches/)).toBeNull();
});
