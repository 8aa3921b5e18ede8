import { Link } from '@tanstack/react-router';
import type { ModerationAction, ModerationNote } from '../../../../api/types';
import { money } from '../../../../i18n/format';
import { kindName, tradeStatus } from '../kind';
import { LevelMark } from '../LevelMark';
import { stamp } from '../stamp';
import { t } from '../text';
import type { CaseFlag, CaseTrade } from '../types';

/** What a rule found by itself, with the numbers that made it speak. */
export function FlagEntry({ flag: { rule, level, weight, evidence } }: { flag: CaseFlag }) {
  return (
    <>
      <p>
        <strong>{kindName(rule)}</strong> <LevelMark level={level} /> <span className="hint">{t('timeline.weight', { weight })}</span>
      </p>
      <p className="code">
        {Object.entries(evidence)
          .map(([key, value]) => `${key.replace(/_/g, ' ')}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
          .join(' · ')}
      </p>
    </>
  );
}

export function NoteEntry({ note: { content, moderator_username } }: { note: ModerationNote }) {
  return (
    <>
      <p className="font-semibold">{t('timeline.note', { name: moderator_username })}</p>
      <p className="written-text" dir="auto">
        {content}
      </p>
    </>
  );
}

/** A decision of before: what, by whom, until when, and whether it still holds. */
export function ActionEntry({ action }: { action: ModerationAction }) {
  const { action_type, moderator_username, reason, duration_days, expires_at, in_force } = action;
  const name = t(`action.name.${action_type}`);
  return (
    <>
      <p>
        <strong>{duration_days ? t('action.for_days', { action: name, count: duration_days }) : name}</strong>{' '}
        <span className="hint">{moderator_username ? t('timeline.by', { name: moderator_username }) : t('timeline.by_system')}</span>{' '}
        {in_force && (
          <span className="tag" data-tone="warn">
            {expires_at ? t('timeline.until', { at: stamp(expires_at) }) : t('timeline.in_force')}
          </span>
        )}
      </p>
      <p className="quoted" dir="auto">
        {reason}
      </p>
    </>
  );
}

export function TradeEntry({ trade: { id, status, with_user, value, own_fault } }: { trade: CaseTrade }) {
  return (
    <p>
      {t('timeline.trade', { id, status: tradeStatus(status) })}{' '}
      <Link to="/u/$username" params={{ username: with_user.username }} className="link">
        @{with_user.username}
      </Link>{' '}
      <span className="hint">{money(value)}</span> {own_fault && <span className="tag">{t('timeline.fault')}</span>}
    </p>
  );
}
