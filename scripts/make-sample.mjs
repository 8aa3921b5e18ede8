#!/usr/bin/env node
/**
 * Draws and writes the demo set: cards, prices and exports of five invented sets, the same at every run.
 *
 * Usage: node scripts/make-sample.mjs FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { face } from './sample/art/face.mjs';
import { allCards } from './sample/cards.mjs';
import { bulk } from './sample/database.mjs';
import { exportFiles } from './sample/exports.mjs';
import { priceHistory, pricesCsv } from './sample/prices.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/make-sample.mjs FOLDER');
  process.exit(2);
}

function write(file, content) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const cards = allCards().map((card) => ({ ...card, prices: priceHistory(card) }));
write('cards.json.gz', gzipSync(JSON.stringify(bulk(cards))));
write('prices.csv', pricesCsv(cards));
for (const card of cards) {
  write(card.art, face(card, card.front));
  if (card.back) {
    write(card.backArt, face(card, card.back));
  }
}
for (const [vendor, text] of Object.entries(exportFiles(cards))) {
  write(`exports/${vendor}.csv`, text);
}
console.log(`${cards.length} cards`);
