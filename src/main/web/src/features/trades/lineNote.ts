import type { TradeLine } from '../../api/types';
import { t } from '../../card/text';

/** "SLR · LP · Foil · DE": what tells this copy from another one of the same card. */
export function lineNote({ card, condition, finish, language }: Pick<TradeLine, 'card' | 'condition' | 'finish' | 'language'>): string {
  return [card.set_code.toUpperCase(), condition, finish === 'nonfoil' ? '' : t(`finish.${finish}`), language === 'en' ? '' : language.toUpperCase()]
    .filter(Boolean)
    .join(' · ');
}
