import { useQuery } from '@tanstack/react-query';
import { ChartLine } from 'lucide-react';
import { money } from '../../i18n/format';
import { isMessage } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SkeletonLine } from '../../ui/Skeleton';
import { Bars } from './Bars';
import { nextTier, portfolioQuery } from './portfolio';
import { Sparkline } from './Sparkline';
import { t } from './text';
import type { Portfolio } from './types';
import './worth.css';

const SETS_SHOWN = 12;

/** What the binder is worth: now, over time, by set and by rarity. */
export function WorthTab({ onImport }: { onImport: () => void }) {
  const query = useQuery(portfolioQuery);
  return (
    <Loaded query={query} skeleton={<WorthSkeleton />}>
      {(portfolio) =>
        portfolio.items === 0 ? (
          <EmptyPocket
            icon={<ChartLine aria-hidden="true" />}
            title={t('worth.none_title')}
            action={
              <Button kind="primary" onClick={onImport}>
                {t('collection.import_first')}
              </Button>
            }
          >
            {t('worth.none')}
          </EmptyPocket>
        ) : (
          <Worth portfolio={portfolio} />
        )
      }
    </Loaded>
  );
}

function Worth({ portfolio: { value, tier, items, by_set, by_rarity, history } }: { portfolio: Portfolio }) {
  return (
    <>
      <div className="panel worth">
        <div className="worth-now">
          <p className="label">{t('worth.now')}</p>
          <p className="worth-value">{money(value)}</p>
          <p className="text-ink-2">{t('worth.copies', { count: items })}</p>
          <TierWay tier={tier} value={value} />
        </div>
        {history.length > 1 && <Sparkline history={history} />}
      </div>
      <div className="worth-split">
        <Bars
          title={t('worth.by_set')}
          bars={by_set.slice(0, SETS_SHOWN).map(({ set_code, value }) => ({ name: set_code.toUpperCase(), value }))}
          rest={by_set.length - SETS_SHOWN}
        />
        <Bars title={t('worth.by_rarity')} bars={by_rarity.map(({ rarity, value }) => ({ name: rarityName(rarity), value }))} />
      </div>
    </>
  );
}

function TierWay({ tier, value }: { tier: Portfolio['tier']; value: number }) {
  const way = nextTier(value);
  return (
    <div className="tier-way">
      <p className="font-semibold">{t(`card.collection.${tier}`)}</p>
      {way && (
        <>
          <progress
            max={way.at - way.from}
            value={value - way.from}
            aria-label={t('worth.way', { tier: t(`card.collection.${way.tier}`) })}
          />
          <p className="hint">{t('worth.left', { amount: money(way.at - value), tier: t(`card.collection.${way.tier}`) })}</p>
        </>
      )}
    </div>
  );
}

function rarityName(rarity: string): string {
  const key = `rarity.${rarity}`;
  return isMessage(key) ? t(key) : rarity;
}

function WorthSkeleton() {
  return (
    <div className="panel worth" aria-hidden="true">
      <div className="worth-now">
        <SkeletonLine size={8} />
        <SkeletonLine size={16} />
        <SkeletonLine size={12} />
      </div>
    </div>
  );
}
