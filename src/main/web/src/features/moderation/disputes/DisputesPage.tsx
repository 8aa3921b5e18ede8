import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Scale } from 'lucide-react';
import { useMe } from '../../../api/me';
import type { Dispute } from '../../../api/types';
import { PersonMark } from '../../../card/PersonMark';
import { day } from '../../../i18n/format';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonRows } from '../../social/SkeletonRows';
import '../moderation.css';
import { t } from '../text';
import { disputesQuery, otherOf } from './disputes';
import { DisputeTag } from './DisputeTag';

/** Every dispute that one is a party of. */
export function DisputesPage() {
  const query = useQuery(disputesQuery);
  const me = useMe();
  return (
    <Page title={t('disputes.title')}>
      <div className="sheet standing">
        <Loaded query={query} skeleton={<SkeletonRows />}>
          {(disputes) =>
            disputes.length === 0 ? (
              <EmptyPocket
                icon={<Scale aria-hidden="true" />}
                action={
                  <Link to="/messages" className="button">
                    {t('disputes.to_trades')}
                  </Link>
                }
              >
                {t('disputes.none')}
              </EmptyPocket>
            ) : (
              <ul className="rows">
                {disputes.map((one) => (
                  <Row key={one.id} dispute={one} me={me?.id ?? 0} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Page>
  );
}

function Row({ dispute, me }: { dispute: Dispute; me: number }) {
  const other = otherOf(dispute, me);
  return (
    <li className="dispute-row">
      <PersonMark person={other} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <Link to="/disputes/$id" params={{ id: String(dispute.id) }} className="covering">
            {t(dispute.filed_by === me ? 'dispute.by_you' : 'dispute.by_them', { name: other.display_name })}
          </Link>
        </p>
        <p className="hint">
          {t(`dispute.kind.${dispute.dispute_type}`)} · {day(dispute.created_at)}
        </p>
      </div>
      <DisputeTag dispute={dispute} me={me} />
    </li>
  );
}
