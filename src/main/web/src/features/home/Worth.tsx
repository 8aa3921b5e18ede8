import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Library } from 'lucide-react';
import type { Portfolio } from '../../api/types';
import { money } from '../../i18n/format';
import { locale } from '../../i18n/t';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SkeletonLine } from '../../ui/Skeleton';
import { portfolioQuery } from '../collections/portfolio';
import { Trend } from './Trend';
import { t } from './text';

/** The value of the own collection, and how it moved. */
export function Worth() {
  const query = useQuery(portfolioQuery);
  return (
    <section className="panel desk-worth" aria-labelledby="desk-worth">
      <h2 id="desk-worth" className="label">
        {t('desk.collection')}
      </h2>
      <Loaded query={query} skeleton={<SkeletonLine size={30} />}>
        {(portfolio) => (portfolio.items > 0 ? <Value {...portfolio} /> : <Nothing />)}
      </Loaded>
    </section>
  );
}

function Value({ value, items, history }: Portfolio) {
  const first = history[0];
  return (
    <div className="grid gap-3">
      <p>
        <strong className="desk-figure">{money(value)}</strong> <span className="text-ink-2">{t('desk.worth')}</span>
      </p>
      {first && history.length > 1 && (
        <>
          <Trend values={history.map((day) => day.value)} />
          <p className="hint">{t('desk.last_days', { difference: signed(value - first.value), count: history.length })}</p>
        </>
      )}
      <p className="flex flex-wrap items-center justify-between gap-3">
        <span>{t('desk.copies', { count: items })}</span>
        <Link to="/collection" className="button">
          {t('desk.open_binder')}
        </Link>
      </p>
    </div>
  );
}

function Nothing() {
  return (
    <EmptyPocket
      icon={<Library aria-hidden="true" />}
      action={
        <Link to="/collection" search={{ tab: 'import' }} className="button">
          {t('desk.import')}
        </Link>
      }
    >
      {t('desk.no_collection')}
    </EmptyPocket>
  );
}

function signed(amount: number): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: 'USD', signDisplay: 'exceptZero' }).format(amount);
}
