import type { InventoryItem, Want } from '../../../api/types';

/** From the best to the worst. */
const CONDITIONS = ['NM', 'LP', 'MP', 'HP', 'DMG'] as const;

/** The items that somebody looks for, the most urgent wishes first. */
export function wantedAmong(items: readonly InventoryItem[], wants: readonly Want[]): InventoryItem[] {
  const urgency = new Map<InventoryItem, number>();
  for (const item of items) {
    const wishes = wants.filter((want) => answers(item, want));
    if (wishes.length > 0) urgency.set(item, Math.min(...wishes.map(({ priority }) => priority)));
  }
  return [...urgency].sort(([, a], [, b]) => a - b).map(([item]) => item);
}

/** Whether that item is what the wish asks for: the printing if it names one, else any card of that name. */
function answers({ card_id, card, finish, condition }: InventoryItem, want: Want): boolean {
  if (want.card_id === null ? want.card.name !== card.name : want.card_id !== card_id) return false;
  if (want.finish && want.finish !== finish) return false;
  return CONDITIONS.indexOf(condition) <= CONDITIONS.indexOf(want.min_condition);
}
