import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import type { InventoryItem, Want } from '../../../api/types';

const PAGE = 100;
/** So many pages of a binder are laid beside the table; what is not among them is found by its name. */
const PAGES = 5;

/** What somebody offers: `username`, or oneself. */
export const offersQuery = (username: string | undefined, q: string) =>
  queryOptions({
    queryKey: [...(username ? keys.userInventory(username, { q }) : keys.inventory({ q })), 'table'],
    queryFn: () =>
      all(async (cursor) => {
        const query = { for_trade: true, q: q || undefined, limit: PAGE, cursor };
        const { items, next_cursor } = username
          ? await ok(api.GET('/users/{id}/inventory', { params: { path: { id: username }, query } }))
          : await ok(api.GET('/me/inventory', { params: { query } }));
        return { rows: items, next_cursor };
      }) as Promise<InventoryItem[]>,
  });

/** What somebody looks for. */
export const wishesQuery = (username: string | undefined) =>
  queryOptions({
    queryKey: [...(username ? keys.userWants(username) : keys.wants()), 'table'],
    queryFn: () =>
      all<Want>(async (cursor) => {
        const query = { limit: PAGE, cursor };
        const { wants, next_cursor } = username
          ? await ok(api.GET('/users/{id}/wants', { params: { path: { id: username }, query } }))
          : await ok(api.GET('/me/wants', { params: { query } }));
        return { rows: wants, next_cursor };
      }),
  });

async function all<T>(read: (cursor: string | undefined) => Promise<{ rows: T[]; next_cursor: string | null }>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { rows, next_cursor } = await read(cursor);
    found.push(...rows);
    if (!next_cursor) break;
    cursor = next_cursor;
  }
  return found;
}
