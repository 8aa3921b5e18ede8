import type { InventoryItem, TradeLine } from '../../../api/types';

export type TrayName = 'give' | 'get';

/** A line on the table: copies of one item, of which there are no more than `available`. */
export interface Laid extends TradeLine {
  inventory_item_id: number;
  available: number;
}

export type Trays = Readonly<Record<TrayName, readonly Laid[]>>;

export type TrayAction =
  | { kind: 'put'; tray: TrayName; item: InventoryItem }
  | { kind: 'count'; tray: TrayName; id: number; quantity: number }
  | { kind: 'reset'; trays: Trays };

export const NOTHING: Trays = { give: [], get: [] };

/** What lies in the trays after one move. One cannot lay down more copies than there are. */
export function moved(trays: Trays, action: TrayAction): Trays {
  switch (action.kind) {
    case 'reset':
      return action.trays;
    case 'put': {
      const { tray, item } = action;
      const there = trays[tray].find(({ inventory_item_id }) => inventory_item_id === item.id);
      if (there) return moved(trays, { kind: 'count', tray, id: item.id, quantity: there.quantity + 1 });
      return copiesLeft(item) > 0 ? { ...trays, [tray]: [...trays[tray], laid(item)] } : trays;
    }
    case 'count': {
      const { tray, id, quantity } = action;
      const lines = trays[tray].map((line) =>
        line.inventory_item_id === id ? { ...line, quantity: Math.min(quantity, line.available) } : line,
      );
      return { ...trays, [tray]: lines.filter((line) => line.quantity > 0) };
    }
  }
}

/** Terms that were offered, laid out to be changed. Whoever edits them may take as many as there were, and more once the binder says so. */
export function laidOut(lines: readonly TradeLine[]): Laid[] {
  return lines.flatMap((line) =>
    line.inventory_item_id === null ? [] : [{ ...line, inventory_item_id: line.inventory_item_id, available: line.quantity }],
  );
}

/** The trays with what the binders say there is now. */
export function recounted(trays: Trays, items: readonly InventoryItem[]): Trays {
  const left = new Map(items.map((item) => [item.id, copiesLeft(item)]));
  const recount = (lines: readonly Laid[]) =>
    lines.map((line) => ({ ...line, available: Math.max(line.quantity, left.get(line.inventory_item_id) ?? line.available) }));
  return { give: recount(trays.give), get: recount(trays.get) };
}

/** What the API wants to know of a tray. */
export function wanted(lines: readonly Laid[]): { inventory_item_id: number; quantity: number }[] {
  return lines.map(({ inventory_item_id, quantity }) => ({ inventory_item_id, quantity }));
}

/** Copies for trade that no accepted trade holds. */
export function copiesLeft({ for_trade, quantity, reserved }: InventoryItem): number {
  return Math.max(0, Math.min(for_trade, quantity - reserved));
}

function laid(item: InventoryItem): Laid {
  const { id, card, finish, condition, language, unit_price } = item;
  return { inventory_item_id: id, card, quantity: 1, finish, condition, language, unit_price, available: copiesLeft(item) };
}
