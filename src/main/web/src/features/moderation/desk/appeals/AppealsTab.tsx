import { useInfiniteQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../../api/me';
import type { AppealFile } from '../../../../api/types';
import { Button } from '../../../../ui/Button';
import { Choice, Choices } from '../../../../ui/Choice';
import { EmptyPocket } from '../../../../ui/EmptyPocket';
import { Loaded } from '../../../../ui/Loaded';
import { appealsQuery } from '../board';
import { QueueSkeleton } from '../queue/QueueSkeleton';
import { t } from '../text';
import { AppealSlip } from './AppealSlip';

const states = ['pending', 'upheld', 'reduced', 'overturned'] as const satisfies readonly AppealFile['status'][];

/** Appeals, each beside the decision that it is about; those that wait the longest first. */
export function AppealsTab() {
  const [status, setStatus] = useState<AppealFile['status']>('pending');
  const query = useInfiniteQuery(appealsQuery(status));
  const me = useMe();
  return (
    <>
      <div className="desk-filters">
        <Choices label={t('appeals.status')} quiet row>
          {states.map((one) => (
            <Choice key={one} compact name="appeal_status" label={t(`appeals.status.${one}`)} checked={status === one} onChange={() => setStatus(one)} />
          ))}
        </Choices>
      </div>
      <Loaded query={query} skeleton={<QueueSkeleton />}>
        {({ pages }) => {
          const appeals = pages.flatMap((page) => page.appeals);
          if (appeals.length === 0) {
            return <EmptyPocket icon={<Scale aria-hidden="true" />}>{t(status === 'pending' ? 'appeals.none_pending' : 'appeals.none')}</EmptyPocket>;
          }
          return (
            <>
              {me && appeals.map((appeal) => <AppealSlip key={appeal.id} appeal={appeal} me={me} />)}
              {query.hasNextPage && (
                <div className="panel grid place-items-center">
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('appeals.more')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
