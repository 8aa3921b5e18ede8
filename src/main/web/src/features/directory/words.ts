import { countryName } from '../../i18n/countries';
import { list, money } from '../../i18n/format';
import type { CardUser } from '../../card/types';
import { LISTS, type Filter, type ListName } from './search';
import { t } from './text';
import type { Suggestion, TradePreview } from './types';

/** A value of a list in words: "Modern", "gold", "Ships anywhere". */
export function valueName(name: ListName, value: string): string {
  switch (name) {
    case 'card_type':
      return t(`card.type.${value as NonNullable<CardUser['card_type']>}`);
    case 'format':
      return t(`format.${value as (typeof LISTS.format)[number]}`);
    case 'frame_tier':
      return t(`traders.frame.${value as (typeof LISTS.frame_tier)[number]}`);
    case 'reputation_tier':
      return t(`traders.reputation.${value as (typeof LISTS.reputation_tier)[number]}`);
    case 'shipping':
      return t(`traders.ships.${value as (typeof LISTS.shipping)[number]}`);
  }
}

/** A filter in words: "Online", "“dragon”", "Portugal". */
export function filterName({ name, value }: Filter): string {
  if (name in LISTS) return valueName(name as ListName, value);
  switch (name) {
    case 'q':
      return t('card.quoted', { text: value });
    case 'country':
      return countryName(value);
    case 'user_type':
      return t(`traders.user_type.${value as 'traders' | 'stores'}`);
    default:
      return t(`traders.flag.${name as 'online_only'}`);
  }
}

/** What a trade could be made of: "7 you want ≈ $41.20 · 3 they want ≈ $18.00 · mutual match". */
export function previewWords(preview: TradePreview): string {
  const { cards_they_have_you_want: theirs, cards_you_have_they_want: ours } = preview;
  const parts = [
    theirs > 0 && t('traders.preview.you_want', { count: theirs, value: money(preview.cards_they_have_you_want_value) }),
    ours > 0 && t('traders.preview.they_want', { count: ours, value: money(preview.cards_you_have_they_want_value) }),
    preview.is_mutual_match && t('traders.preview.mutual'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : t('traders.preview.nothing');
}

/** Why somebody is suggested: "has 3 of your wants · 2 connections in common". */
export function reasonWords({ matching_cards, mutual_connection_count, matching_formats }: Suggestion): string {
  return [
    matching_cards > 0 && t('traders.reason.cards', { count: matching_cards }),
    mutual_connection_count > 0 && t('traders.reason.mutual', { count: mutual_connection_count }),
    matching_formats.length > 0 && t('traders.reason.formats', { formats: list(matching_formats.map((format) => t(`format.${format}`))) }),
  ]
    .filter((part) => part !== false)
    .slice(0, 2)
    .join(' · ');
}
