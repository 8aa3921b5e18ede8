import type { Sanction } from '../../../api/types';
import { day, list } from '../../../i18n/format';
import { t } from '../text';

type Told = Pick<Sanction, 'action_type' | 'capabilities' | 'expires_at'>;

/** What an action means for whom it is about, as a sentence. */
export function effect({ action_type, capabilities }: Told): string {
  return t(`sanction.effect.${action_type}`, { what: list((capabilities ?? []).map((one) => t(`sanction.capability.${one}`))) });
}

/** When it ends, where it ends or goes on at all. */
export function until({ action_type, expires_at }: Told): string {
  if (action_type === 'warn' || action_type === 'lift' || action_type === 'remove_review') return '';
  return expires_at ? t('sanction.until', { day: day(expires_at) }) : t('sanction.open');
}
