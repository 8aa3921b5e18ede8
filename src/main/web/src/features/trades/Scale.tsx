import type { ReactNode } from 'react';
import { money } from '../../i18n/format';
import { inWords, isEven, isLopsided, type Balance } from './balance';
import './scale.css';
import { t } from './text';

interface ScaleProps {
  balance: Balance;
  /** What is weighed is settled: nothing to warn of any more. */
  settled?: boolean;
  /** The two trays, or whatever else is weighed. */
  give: ReactNode;
  get: ReactNode;
  /** At the end of the line of words. */
  action?: ReactNode;
}

/** Two trays on a beam: the heavier one hangs lower. Below them the difference in words. */
export function Scale({ balance, settled, give, get, action }: ScaleProps) {
  const empty = balance.give + balance.get === 0;
  const tone = empty || settled ? undefined : isLopsided(balance) ? 'warn' : isEven(balance) ? 'even' : undefined;
  return (
    <div className="scale" data-tone={tone} style={{ '--tip': balance.lean.toFixed(3) }}>
      <i className="scale-beam" aria-hidden="true" />
      <div className="scale-trays">
        <section className="tray" aria-label={t('trade.you_give')}>
          <header className="tray-head">
            <h2>{t('trade.you_give')}</h2>
            <span>{money(balance.give)}</span>
          </header>
          {give}
        </section>
        <section className="tray" aria-label={t('trade.you_get')}>
          <header className="tray-head">
            <h2>{t('trade.you_get')}</h2>
            <span>{money(balance.get)}</span>
          </header>
          {get}
        </section>
      </div>
      <div className="scale-foot">
        <p className="scale-words" role="status">
          <strong>{inWords(balance)}</strong>
          {balance.unpriced > 0 && <span>{t('balance.unpriced', { count: balance.unpriced })}</span>}
        </p>
        {action}
      </div>
    </div>
  );
}
