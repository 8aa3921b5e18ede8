import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useMe } from '../../../api/me';
import type { Me } from '../../../api/types';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonPockets } from '../../../ui/Skeleton';
import { profileQuery } from '../../profiles/profile';
import { isOpen, sideOf } from '../side';
import { t } from './text';
import { tradeQuery } from '../trade';
import { Table } from './Table';
import './table.css';
import { laidOut, NOTHING } from './trays';

/** The table at which terms are made: a new trade with somebody, or other terms for a trade that waits for them. */
export function TablePage() {
  const { with: username, counter } = useSearch({ from: '/trades/new' });
  const me = useMe();
  if (!me) return null;
  if (counter && /^[1-9]\d*$/.test(counter)) return <CounterTable key={counter} id={Number(counter)} me={me} />;
  if (username) return <NewTable key={username} username={username} me={me} />;
  return (
    <Page title={t('table.title')}>
      <div className="sheet">
        <EmptyPocket
          icon={<UsersRound aria-hidden="true" />}
          action={
            <Link to="/messages" className="button">
              {t('table.to_trades')}
            </Link>
          }
        >
          {t('table.with_whom')}
        </EmptyPocket>
      </div>
    </Page>
  );
}

function NewTable({ username, me }: { username: string; me: Me }) {
  const person = useQuery(profileQuery(username));
  const title = t('table.title_with', { name: person.data?.display_name ?? username });
  return (
    <Page title={title}>
      <Loaded query={person} skeleton={<SkeletonPockets />}>
        {(them) =>
          them.id === me.id ? <p className="sheet panel">{t('table.oneself')}</p> : <Table me={me} them={them} start={NOTHING} />
        }
      </Loaded>
    </Page>
  );
}

function CounterTable({ id, me }: { id: number; me: Me }) {
  const trade = useQuery(tradeQuery(id));
  const name = trade.data && sideOf(trade.data, me.id).them.display_name;
  return (
    <Page title={name ? t('table.counter_title', { name }) : t('table.title')}>
      <Loaded query={trade} skeleton={<SkeletonPockets />}>
        {(shown) => {
          const side = sideOf(shown, me.id);
          if (!isOpen(shown)) return <Closed id={id} why={t('table.closed')} />;
          if (!side.myTurn) return <Closed id={id} why={t('table.their_move', { name: side.them.display_name })} />;
          return <Table me={me} them={side.them} trade={shown} start={{ give: laidOut(side.give), get: laidOut(side.get) }} />;
        }}
      </Loaded>
    </Page>
  );
}

function Closed({ id, why }: { id: number; why: string }) {
  return (
    <div className="sheet panel flex flex-wrap items-center gap-3">
      <p>{why}</p>
      <Link to="/trades/$id" params={{ id: String(id) }} className="button">
        {t('table.to_trade')}
      </Link>
    </div>
  );
}
