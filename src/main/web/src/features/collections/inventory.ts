import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import { toast } from '../../ui/toasts';
import { atOnce, next, PAGE, put, without, type Rows } from './rows';
import { t } from './text';
import type { Condition, Finish, InventoryItem, InventoryItemChange, NewInventoryItem } from './types';

export interface InventoryFilters {
  q?: string;
  set?: string;
  finish?: Finish;
  condition?: Condition;
  for_trade?: boolean;
}

/** The own cards, page by page. */
export const inventoryQuery = (filters: InventoryFilters) =>
  infiniteQueryOptions({
    queryKey: keys.inventory(filters),
    queryFn: async ({ pageParam: cursor }): Promise<Rows<InventoryItem>> => {
      const { items, ...page } = await ok(api.GET('/me/inventory', { params: { query: { ...filters, limit: PAGE, cursor } } }));
      return { ...page, rows: items };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: next,
  });

interface ItemEdit {
  item: InventoryItem;
  change: InventoryItemChange;
}

export function useItemChange() {
  return useMutation({
    mutationFn: ({ item, change }: ItemEdit) => ok(api.PATCH('/me/inventory/{item}', { params: { path: { item: item.id } }, body: change })),
    ...atOnce<InventoryItem, ItemEdit>(keys.inventory(), (page, { item, change }) => ({
      ...page,
      rows: page.rows.map((row) => (row.id === item.id ? { ...row, ...change } : row)),
    })),
    onSuccess: (item) => put(keys.inventory(), keys.inventory({}), item),
  });
}

export function useItemAdd() {
  return useMutation({
    mutationFn: (body: NewInventoryItem) => ok(api.POST('/me/inventory', { body })),
    onSuccess: (item) => {
      put(keys.inventory(), keys.inventory({}), item);
      void queries.invalidateQueries({ queryKey: keys.portfolio });
    },
  });
}

/** Removes an item and offers to put it back. */
export function useItemRemove() {
  const { mutate: add } = useItemAdd();
  return useMutation({
    mutationFn: (item: InventoryItem) => ok(api.DELETE('/me/inventory/{item}', { params: { path: { item: item.id } } })),
    ...atOnce<InventoryItem, InventoryItem>(keys.inventory(), (page, { id }) => without(page, id)),
    onSuccess: (_none, { card_id, quantity, finish, condition, language, for_trade, asking_price, notes, card }) =>
      toast(t('collection.removed', { name: card.name }), {
        action: {
          label: t('ui.undo'),
          run: () => add({ card_id, quantity, finish, condition, language, for_trade, asking_price, notes }),
        },
      }),
  });
}
