import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Trophy } from 'lucide-react';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { Button } from '../../../ui/Button';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { SelectField } from '../../../ui/Field';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonLine } from '../../../ui/Skeleton';
import { Tabs } from '../../../ui/Tabs';
import type { LeadersSearch } from '../routes';
import { t } from '../text';
import { LeaderRow } from './LeaderRow';
import './leaders.css';

const boards = ['trades', 'reputation', 'points'] as const;
const periods = ['all', 'year', 'month', 'week'] as const;

/** Who leads, by what counts and in which time. */
export function LeadersPage() {
  const { board = 'trades', period = 'all' } = useSearch({ from: '/leaderboards' });
  const navigate = useNavigate();
  const go = (next: { board: (typeof boards)[number]; period: (typeof periods)[number] }) => {
    const search: LeadersSearch = {
      board: next.board === 'trades' ? undefined : next.board,
      period: next.period === 'all' ? undefined : next.period,
    };
    void navigate({ to: '/leaderboards', search, replace: true, resetScroll: false });
  };
  const query = useQuery({
    queryKey: keys.leaders(board, period),
    queryFn: () => ok(api.GET('/leaderboards/{board}', { params: { path: { board }, query: { period, limit: 50 } } })),
  });
  return (
    <Page title={t('leaders.title')}>
      <div className="sheet leaders">
        <Tabs
          label={t('leaders.boards')}
          value={board}
          onChange={(next) => go({ board: next, period })}
          tabs={boards.map((key) => ({ key, label: t(`leaders.board.${key}`) }))}
        >
          <div className="leaders-bar">
            <p className="hint">{t('leaders.lead')}</p>
            <SelectField
              label={t('leaders.period')}
              value={period}
              onChange={({ target }) => go({ board, period: target.value as (typeof periods)[number] })}
            >
              {periods.map((key) => (
                <option key={key} value={key}>
                  {t(`leaders.period.${key}`)}
                </option>
              ))}
            </SelectField>
          </div>
          <Loaded query={query} skeleton={<Skeleton />}>
            {({ users }) =>
              users.length === 0 ? (
                <EmptyPocket
                  icon={<Trophy aria-hidden="true" />}
                  action={period !== 'all' && <Button onClick={() => go({ board, period: 'all' })}>{t('leaders.all_time')}</Button>}
                >
                  {t(period === 'all' ? 'leaders.none' : 'leaders.none_lately')}
                </EmptyPocket>
              ) : (
                <ol className="rows">
                  {users.map((user) => (
                    <LeaderRow key={user.id} user={user} board={board} />
                  ))}
                </ol>
              )
            }
          </Loaded>
        </Tabs>
      </div>
    </Page>
  );
}

function Skeleton() {
  return (
    <div className="rows" aria-hidden="true">
      {Array.from({ length: 10 }, (_, i) => (
        <div key={i}>
          <i className="foil skeleton" />
          <SkeletonLine size={16 + ((i * 5) % 9)} />
        </div>
      ))}
    </div>
  );
}
