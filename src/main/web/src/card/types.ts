import type { FrameTier, ProfileCard, ProfileCardBack } from '../api/types';

/** The face of a trader's card, as the API sends it. */
export type CardUser = ProfileCard;
/** The grading label on its back. */
export type CardBack = ProfileCardBack;
export type Tier = FrameTier;
export type Badge = CardUser['badges'][number];
export type Variant = 'full' | 'standard' | 'compact';
/** The element of the name: the page knows its own outline. */
export type Heading = 'h1' | 'h2' | 'h3' | 'p';

/** From the commonest to the rarest; the place in this row is the number of pips. */
export const TIERS: readonly Tier[] = ['bronze', 'silver', 'gold', 'platinum', 'legendary'];
