import type { CardEmbed, Import, InventoryItem } from '../../../src/features/collections/types';

export const card = (id: number, name = `Card ${id}`): CardEmbed => ({ id, name, set_code: 'slr', image_url: null, price: 2.5 });

export const item = (id: number, change: Partial<InventoryItem> = {}): InventoryItem => ({
  id,
  card: card(id),
  card_id: id,
  quantity: 2,
  finish: 'nonfoil',
  condition: 'NM',
  language: 'en',
  for_trade: 0,
  reserved: 0,
  asking_price: null,
  unit_price: 2.5,
  notes: null,
  ...change,
});

export const found = (change: Partial<Import> = {}): Import => ({
  id: 5,
  target: 'inventory',
  vendor: 'manabox',
  file_name: 'mine.csv',
  status: 'done',
  dry_run: true,
  rows: 3,
  imported: 2,
  error: null,
  created_at: '2026-11-20T10:00:00Z',
  rejected: [{ line: 4, reason: 'No such card', text: 'x,1' }],
  guessed: [{ line: 2, card: card(8, 'Anchor') }],
  ...change,
});
