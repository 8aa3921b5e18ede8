import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import type { InventoryItem } from '../../../api/types';

const PAGE = 100;
/** So many pages of a binder are laid beside the table; what is not among them is found by its name. */
const PAGES = 5;

/** Part of a binder, and how much there is in all. */
export interface Binder {
  items: InventoryItem[];
  total: number;
}

/**
 * What somebody offers: `username`, or oneself.
 *
 * @param wantedBy only what that trader wants
 */
export const offersQuery = (username: string | undefined, q: string, wantedBy?: string) =>
  queryOptions({
    queryKey: [...(username ? keys.userInventory(username, { q, wantedBy }) : keys.inventory({ q, wantedBy })), 'table'],
    queryFn: async (): Promise<Binder> => {
      const items: InventoryItem[] = [];
      let cursor: string | undefined;
      for (let page = 0; ; page++) {
        const query = { for_trade: true, q: q || undefined, wanted_by: wantedBy, limit: PAGE, cursor };
        const read = username
          ? await ok(api.GET('/users/{id}/inventory', { params: { path: { id: username }, query } }))
          : await ok(api.GET('/me/inventory', { params: { query } }));
        items.push(...read.items);
        if (!read.next_cursor || page + 1 === PAGES) return { items, total: read.total };
        cursor = read.next_cursor;
      }
    },
  });
