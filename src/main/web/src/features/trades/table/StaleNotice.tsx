import type { Trade } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { inWords, weigh } from '../balance';
import { isOpen, sideOf } from '../side';
import { t } from './text';
import { named, standing } from '../words';

interface StaleNoticeProps {
  trade: Trade;
  me: number;
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody changed the trade while one was laying out other terms: shows theirs, keeps one's own. */
export function StaleNotice({ trade, me, onKeep, onTake }: StaleNoticeProps) {
  const side = sideOf(trade, me);
  const name = side.them.display_name;
  return (
    <div className="sheet panel stale" role="alert">
      <p className="font-semibold">{t('table.stale', { name })}</p>
      {isOpen(trade) ? (
        <>
          <p>{t('table.stale_terms', { give: named(side.give) || t('trade.nothing'), get: named(side.get) || t('trade.nothing') })}</p>
          <p className="hint">{inWords(weigh(side.give, side.get))}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={onKeep}>{t('table.keep_mine')}</Button>
            <Button onClick={onTake}>{t('table.take_theirs')}</Button>
          </div>
        </>
      ) : (
        <p>{standing(trade, trade.turn_user_id, me, name)}</p>
      )}
    </div>
  );
}
