import { useQuery } from '@tanstack/react-query';
import { useMemo, useReducer, useState } from 'react';
import type { Me, Person, Trade } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { weigh } from '../balance';
import { Scale } from '../Scale';
import { sideOf } from '../side';
import { t } from './text';
import { offersQuery } from './binders';
import { offerKeys } from './offerKeys';
import { ReviewDialog } from './ReviewDialog';
import { Sources } from './Sources';
import { StaleNotice } from './StaleNotice';
import { TableTray } from './TableTray';
import { laidOut, moved, recounted, type Trays } from './trays';

interface TableProps {
  me: Me;
  them: Person;
  /** The trade that gets other terms; none for a new one. */
  trade?: Trade;
  start: Trays;
}

/** Two trays on the scale, and below them both binders to fill them from. */
export function Table({ me, them, trade, start }: TableProps) {
  const [trays, move] = useReducer(moved, start);
  const [reviewing, review] = useState(false);
  const [keyOf] = useState(offerKeys);
  // What was on the table when one sat down. Somebody may put other terms there meanwhile.
  const [answered, answer] = useState(trade);
  const stale = trade && answered && trade.version !== answered.version;

  const mine = useQuery(offersQuery(undefined, ''));
  const theirs = useQuery(offersQuery(them.username, ''));
  const counted = useMemo(() => recounted(trays, [...(mine.data?.items ?? []), ...(theirs.data?.items ?? [])]), [trays, mine.data, theirs.data]);
  const balance = weigh(counted.give, counted.get);
  const empty = counted.give.length + counted.get.length === 0;

  return (
    <div className="bargain">
      {stale && (
        <StaleNotice
          trade={trade}
          me={me.id}
          onKeep={() => answer(trade)}
          onTake={() => {
            const side = sideOf(trade, me.id);
            answer(trade);
            move({ kind: 'reset', trays: { give: laidOut(side.give), get: laidOut(side.get) } });
          }}
        />
      )}
      <div className="sheet table-scale">
        <Scale
          balance={balance}
          give={<TableTray tray="give" lines={counted.give} onMove={move} />}
          get={<TableTray tray="get" lines={counted.get} onMove={move} />}
          action={
            <Button kind={empty ? 'plain' : 'primary'} disabled={empty || stale} onClick={() => review(true)}>
              {t('table.review')}
            </Button>
          }
        />
      </div>
      <Sources me={me} them={them} trays={counted} onMove={move} />
      {reviewing && <ReviewDialog them={them} trays={counted} trade={answered} me={me.id} keyOf={keyOf} onClose={() => review(false)} />}
    </div>
  );
}
