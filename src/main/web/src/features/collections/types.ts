import type { components, operations } from '../../api/schema';

type Schemas = components['schemas'];

export type CardEmbed = Schemas['CardEmbed'];
export type InventoryItem = Schemas['InventoryItem'];
export type InventoryItemChange = Schemas['InventoryItemChange'];
export type NewInventoryItem = Schemas['NewInventoryItem'];
export type Want = Schemas['Want'];
export type WantChange = Schemas['WantChange'];
export type NewWant = Schemas['NewWant'];
export type Import = Schemas['Import'];
export type Portfolio = Schemas['Portfolio'];
export type Finish = Schemas['Finish'];
export type Condition = Schemas['Condition'];
export type Vendor = NonNullable<NonNullable<operations['exportInventory']['parameters']['query']>['vendor']>;
/** Where an import goes. */
export type Target = Import['target'];

export const FINISHES: readonly Finish[] = ['nonfoil', 'foil', 'etched'];
export const CONDITIONS: readonly Condition[] = ['NM', 'LP', 'MP', 'HP', 'DMG'];
export const VENDORS: readonly Vendor[] = ['deckbox', 'moxfield', 'manabox', 'archidekt', 'tcgplayer', 'dragonshield'];
/** From the most to the least urgent. */
export const PRIORITIES = ['1', '2', '3', '4', '5'] as const;
