import type { Condition, Vendor } from '../types';

const LADDER_OF_FIVE: Record<Condition, string> = {
  NM: 'Mint, Near Mint',
  LP: 'Good (Lightly Played)',
  MP: 'Played',
  HP: 'Heavily Played',
  DMG: 'Damaged',
};

/** What each application calls our conditions. The European ladder has seven steps, ours five: reading it is a choice, and is shown. */
export const CONDITION_WORDS: Record<Vendor, Record<Condition, string>> = {
  deckbox: LADDER_OF_FIVE,
  moxfield: LADDER_OF_FIVE,
  manabox: { NM: 'mint, near_mint', LP: 'excellent', MP: 'good, light_played', HP: 'played', DMG: 'poor' },
  dragonshield: { NM: 'Mint, NearMint', LP: 'Excellent', MP: 'Good, LightPlayed', HP: 'Played', DMG: 'Poor' },
  archidekt: { NM: 'NM', LP: 'LP', MP: 'MP', HP: 'HP', DMG: 'D' },
  tcgplayer: { NM: 'Near Mint', LP: 'Lightly Played', MP: 'Moderately Played', HP: 'Heavily Played', DMG: 'Damaged' },
};
