import { useQuery } from '@tanstack/react-query';
import { number } from '../../../i18n/format';
import { Loaded } from '../../../ui/Loaded';
import { SkeletonLine } from '../../../ui/Skeleton';
import { statsQuery } from './board';
import { LevelMark } from './LevelMark';
import { Recalculations } from './Recalculations';
import { levels } from './search';
import { t } from './text';
import type { DeskStats } from './types';

/** How much there is to do, and how it went. */
export function StatsTab() {
  const query = useQuery(statsQuery);
  return (
    <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
      {(stats) => <Figures stats={stats} />}
    </Loaded>
  );
}

function Figures({ stats }: { stats: DeskStats }) {
  const most = Math.max(1, ...levels.map((level) => stats.by_level[level]));
  const actions = Object.entries(stats.actions_30_days).sort(([, a], [, b]) => b - a);
  return (
    <div className="desk-stats">
      <Recalculations />
      <section>
        <h2>{t('stats.now')}</h2>
        <dl>
          <Figure name={t('stats.pending')}>{number(stats.pending_count)}</Figure>
          <Figure name={t('stats.overdue')}>{number(stats.overdue_count)}</Figure>
          <Figure name={t('stats.appeals')}>{number(stats.appeals_pending)}</Figure>
          <Figure name={t('stats.disputes')}>{number(stats.disputes_open)}</Figure>
        </dl>
        <ul className="level-bars" aria-label={t('stats.levels')}>
          {levels.map((level) => (
            <li key={level} data-level={level}>
              <LevelMark level={level} />
              <i style={{ inlineSize: `${(100 * stats.by_level[level]) / most}%` }} aria-hidden="true" />
              <span>{number(stats.by_level[level])}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('stats.lately')}</h2>
        <dl>
          <Figure name={t('stats.reports')}>{number(stats.reports_7_days)}</Figure>
          <Figure name={t('stats.closed')}>{number(stats.closed_7_days)}</Figure>
          <Figure name={t('stats.median')}>{stats.median_hours_to_close === null ? '–' : t('stats.hours', { hours: stats.median_hours_to_close })}</Figure>
          <Figure name={t('stats.overturned')}>{stats.appeals_overturned_percent === null ? '–' : `${number(stats.appeals_overturned_percent)} %`}</Figure>
        </dl>
        <h3>{t('stats.actions')}</h3>
        {actions.length === 0 ? (
          <p className="hint">{t('stats.no_actions')}</p>
        ) : (
          <dl>
            {actions.map(([action, count]) => (
              <Figure key={action} name={t(`action.name.${action}` as 'action.name.warn')}>
                {number(count)}
              </Figure>
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
