import { countryCode } from '../i18n/countries';
import { locale } from '../i18n/t';
import { t } from './text';
import type { CardUser } from './types';

export function typeName(type: CardUser['card_type']): string {
  return t(`card.type.${type ?? 'newcomer'}`);
}

/** "Collector — Modern, Legacy". */
export function typeLine({ card_type, formats }: CardUser): string {
  const names = formats.map((format) => t(`format.${format}`)).join(', ');
  return names ? t('card.type_line', { type: typeName(card_type), formats: names }) : typeName(card_type);
}

/** The accessible name of the whole card: "Ife Okonkwo, Trader, gold frame". */
export function cardName({ display_name, card_type, frame_tier }: CardUser): string {
  return t('card.name', { name: display_name, type: typeName(card_type), tier: t(`tier.${frame_tier}`) });
}

/** "No. 000503 · EST 2024". */
export function serialLine({ id, member_since }: CardUser): string {
  return t('card.serial', { serial: serial(id), year: member_since.slice(0, 4) });
}

export function serial(id: number): string {
  return String(id).padStart(6, '0');
}

/** "Leeds, GB", or nothing where the owner hides it. */
export function place({ city, country }: CardUser): string {
  return [city, country && countryCode(country)].filter(Boolean).join(', ');
}

export function decimal(value: number): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** "118", "12K": a count that has to fit a corner. */
export function short(count: number): string {
  return new Intl.NumberFormat(locale(), { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}
