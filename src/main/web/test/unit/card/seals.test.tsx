import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SealRow } from '../../../src/card/seals';

const KEYS = [
  'first_deal', 'regular_trader', 'seasoned_dealer', 'trade_master', 'market_legend', 'newcomer', 'established', 'trusted', 'elite',
  'starter_collection', 'growing_hoard', 'serious_collector', 'dragons_hoard', 'legendary_vault', 'friendly', 'helpful', 'community_pillar',
  'veteran', 'negotiator', 'big_deal', 'whale_trade', 'perfect_record', 'speed_dealer', 'night_owl', 'founder', 'set_completionist',
  'matchmaker', 'palindrome', 'century',
];

test('every achievement has a drawing of its own', () => {
  const svg = new DOMParser().parseFromString(readFileSync('src/card/seals.svg', 'utf8'), 'image/svg+xml');
  const drawings = ['edge', ...KEYS].map((key) => svg.getElementById(key)?.getAttribute('d'));
  expect(drawings).not.toContain(undefined);
  expect(new Set(drawings).size).toBe(KEYS.length + 1);
});

test('a card shows four seals by name and counts the others', () => {
  render(<SealRow badges={KEYS.slice(0, 7).map((key) => ({ key, icon: '', name: `The ${key}` }))} />);
  expect(screen.getAllByRole('img').map((seal) => seal.getAttribute('aria-label'))).toEqual(KEYS.slice(0, 4).map((key) => `The ${key}`));
  expect(screen.getByText('+3')).toBeTruthy();
});
