import type { Problem } from '../../../api/errors';
import type { Trays } from './trays';
import { t } from './text';

/**
 * What the server says of an offer, with the names of the cards that it means.
 *
 * @param sides what the proposer of the trade gives and gets
 */
export function complaint({ message, fields }: Problem, { give, get }: Trays): string {
  const named = Object.entries(fields).map(([field, said]) => {
    const [side, place] = field.split('.');
    const line = (side === 'offer' ? give : side === 'request' ? get : [])[Number(place)];
    return line ? t('review_offer.of_card', { name: line.card.name, said }) : said;
  });
  return named.length > 0 ? named.join(' ') : message;
}
