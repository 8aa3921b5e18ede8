import type { InventoryItem } from '../../../api/types';
import type { TrayName } from './trays';

interface Dragged {
  tray: TrayName;
  item: InventoryItem;
}

let held: Dragged | undefined;

/** The card in the hand, and the tray it belongs into: a drag tells its data only when it ends. */
export function dragged(): Dragged | undefined {
  return held;
}

export function pickUp(card: Dragged | undefined): void {
  held = card;
}
