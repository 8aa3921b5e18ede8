import { ago, list, money } from '../i18n/format';
import { locale } from '../i18n/t';
import { t } from './text';
import type { CardBack, CardUser } from './types';

const KINDS = ['trustworthy', 'fair_trader', 'responsive', 'knowledgeable'] as const;
const TRADES_SHOWN = 3;

/** Sub-grades, endorsements, the latest trades, and whom you both know. */
export function LabelBody({ user, back }: { user: CardUser; back: CardBack }) {
  const { success_rate: success, response_time_hours: reply } = user;
  return (
    <div className="pc-label-body">
      <dl className="pc-grades">
        <SubGrade name={t('card.trades')} value={String(back.completed_trades)} />
        <SubGrade name={t('card.success')} value={success === null ? undefined : percent(success)} />
        <SubGrade name={t('card.reply')} value={reply === null ? undefined : t('card.hours', { count: Math.ceil(reply) })} />
        <SubGrade name={t('card.collection')} value={back.portfolio_tier ? t(`card.collection.${back.portfolio_tier}`) : undefined} />
      </dl>
      <Endorsements counts={back.endorsement_counts} />
      <RecentTrades trades={back.recent_trades} />
      {back.mutual_connections.length > 0 && (
        <p className="pc-mutual">{t('card.mutual', { names: list(back.mutual_connections.map(({ username }) => username)) })}</p>
      )}
    </div>
  );
}

function SubGrade({ name, value = t('card.unknown') }: { name: string; value?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Endorsements({ counts }: { counts: CardBack['endorsement_counts'] }) {
  const most = Math.max(1, ...KINDS.map((kind) => counts[kind]));
  return (
    <dl className="pc-endorsed">
      {KINDS.map((kind) => (
        <div key={kind} className="share" style={{ '--share': `${(100 * counts[kind]) / most}%` }}>
          <dt>{t(`endorsement.${kind}`)}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}

function RecentTrades({ trades }: { trades: CardBack['recent_trades'] }) {
  if (trades.length === 0) return <p className="pc-no-trades">{t('card.no_trades')}</p>;
  return (
    <div>
      <p className="pc-recency">{t('card.last_trade', { ago: ago(trades[0]!.date) })}</p>
      <ul className="pc-recent" aria-label={t('card.recent_trades')}>
        {trades.slice(0, TRADES_SHOWN).map(({ date, with_user, value }) => (
          <li key={date}>
            <span>{shortDay(date)}</span>
            <span dir="auto">{with_user?.display_name ?? t('card.gone')}</span>
            <span>{money(value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function percent(value: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(value / 100);
}

/** "20 Nov": the label has no room for more. */
function shortDay(at: string): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(new Date(at));
}
