import type { Me } from '../api/types';
import { day, list } from '../i18n/format';
import { t } from './text';

/** What staff took away, and until when. */
export function SanctionBanner({ restrictions }: Pick<Me, 'restrictions'>) {
  return restrictions.map(({ action_type, capabilities, expires_at }) => (
    <p key={action_type + String(expires_at)} className="banner" role="status">
      {t(`sanction.${action_type}`, { what: list(capabilities.map((one) => t(`sanction.${one}`))) })}{' '}
      {expires_at ? t('sanction.until', { day: day(expires_at) }) : t('sanction.open')}
    </p>
  ));
}
