import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../../api/me';
import type { Dispute } from '../../../../api/types';
import { PersonMark } from '../../../../card/PersonMark';
import { ago } from '../../../../i18n/format';
import { Button } from '../../../../ui/Button';
import { Choice, Choices } from '../../../../ui/Choice';
import { EmptyPocket } from '../../../../ui/EmptyPocket';
import { Loaded } from '../../../../ui/Loaded';
import { deskDisputesQuery } from '../board';
import { QueueSkeleton } from '../queue/QueueSkeleton';
import { t } from '../text';

const states = ['open', 'evidence_requested', 'resolved'] as const satisfies readonly Dispute['status'][];

/** Trades that went wrong; those that wait the longest first. */
export function DisputesTab() {
  const [status, setStatus] = useState<Dispute['status']>();
  const query = useInfiniteQuery(deskDisputesQuery(status));
  const me = useMe();
  return (
    <>
      <div className="desk-filters">
        <Choices label={t('dispute.status')} quiet row>
          <Choice compact name="dispute_status" label={t('disputes.all')} checked={status === undefined} onChange={() => setStatus(undefined)} />
          {states.map((one) => (
            <Choice key={one} compact name="dispute_status" label={t(`dispute.status.${one}`)} checked={status === one} onChange={() => setStatus(one)} />
          ))}
        </Choices>
      </div>
      <Loaded query={query} skeleton={<QueueSkeleton />}>
        {({ pages }) => {
          const disputes = pages.flatMap((page) => page.disputes);
          if (disputes.length === 0) return <EmptyPocket icon={<Scale aria-hidden="true" />}>{t('disputes.none_open')}</EmptyPocket>;
          return (
            <>
              <ul className="rows" aria-label={t('desk.tab.disputes')}>
                {disputes.map((one) => (
                  <Row key={one.id} dispute={one} me={me?.id ?? 0} />
                ))}
              </ul>
              {query.hasNextPage && (
                <div className="panel grid place-items-center">
                  <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('disputes.more')}
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

function Row({ dispute, me }: { dispute: Dispute; me: number }) {
  const { id, filer, respondent, dispute_type, description, status, created_at, assigned_moderator_id } = dispute;
  return (
    <li className="dispute-row">
      <span className="dispute-pair">
        <PersonMark person={filer} />
        <PersonMark person={respondent} />
      </span>
      <div className="dispute-words">
        <p className="font-semibold">
          <Link to="/admin/moderation/disputes/$id" params={{ id: String(id) }} className="covering">
            {t('disputes.between', { filer: filer.display_name, respondent: respondent.display_name })}
          </Link>
        </p>
        <p className="hint case-reason" dir="auto">
          {t(`dispute.kind.${dispute_type}`)} · {description}
        </p>
      </div>
      <span className="hint">{ago(created_at)}</span>
      <span className="tag" data-tone={status === 'resolved' ? 'success' : 'warn'}>
        {t(`dispute.status.${status}`)}
      </span>
      {assigned_moderator_id !== null && (
        <span className="tag" data-tone={assigned_moderator_id === me ? 'own' : undefined}>
          {t(assigned_moderator_id === me ? 'claim.yours' : 'disputes.taken')}
        </span>
      )}
    </li>
  );
}
