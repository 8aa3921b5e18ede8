import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMe } from '../../../api/me';
import type { Dispute } from '../../../api/types';
import { PersonMark } from '../../../card/PersonMark';
import { day } from '../../../i18n/format';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { NotFound } from '../../../shell/NotFound';
import { Problem } from '../../../api/errors';
import { SkeletonRows } from '../../social/SkeletonRows';
import '../moderation.css';
import { t } from '../text';
import { disputeQuery, otherOf, outcomeFor } from './disputes';
import { Pictures } from './Pictures';
import { StatusLine } from './StatusLine';

/** One dispute as its parties see it: where it stands, what was said, what is attached, how it ended. */
export function DisputePage() {
  const id = Number(useParams({ from: '/disputes/$id' }).id);
  const query = useQuery(disputeQuery(id));
  const me = useMe();
  if (query.error && Problem.of(query.error).status === 404) return <NotFound />;
  return (
    <Page title={t('dispute.title', { id })}>
      <div className="sheet standing">
        <Loaded query={query} skeleton={<SkeletonRows />}>
          {(dispute) => me && <Shown dispute={dispute} me={me.id} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Shown({ dispute, me }: { dispute: Dispute; me: number }) {
  const other = otherOf(dispute, me);
  const name = other.display_name;
  const mine = dispute.filed_by === me;
  return (
    <>
      <div className="panel trade-line">
        <PersonMark person={other} />
        <div className="min-w-0 flex-1">
          <h2 className="text-lead">{t(mine ? 'dispute.by_you' : 'dispute.by_them', { name })}</h2>
          <p className="hint">
            {t(`dispute.kind.${dispute.dispute_type}`)} · {day(dispute.created_at)}
          </p>
        </div>
        <Link to="/trades/$id" params={{ id: String(dispute.trade_proposal_id) }} className="button">
          {t('dispute.to_trade')}
        </Link>
      </div>
      <div className="panel">
        <StatusLine dispute={dispute} />
      </div>
      {dispute.resolution && (
        <section className="panel dispute-result" data-outcome={outcomeFor(dispute, me)}>
          <h2>{t(`dispute.outcome.${outcomeFor(dispute, me)}`)}</h2>
          <p>{t(`dispute.meaning.${dispute.resolution}.${mine ? 'filer' : 'respondent'}`, { name })}</p>
          {dispute.resolution_notes && (
            <blockquote className="quoted" dir="auto">
              {dispute.resolution_notes}
            </blockquote>
          )}
        </section>
      )}
      {dispute.status === 'evidence_requested' && dispute.evidence_requested && (
        <section className="panel dispute-asked">
          <h2>{t('dispute.asked')}</h2>
          <p dir="auto">{dispute.evidence_requested}</p>
          <p className="hint">{t('dispute.answer_where')}</p>
        </section>
      )}
      <section className="panel">
        <h2 className="text-lead">{t(mine ? 'dispute.your_words' : 'dispute.their_words', { name })}</h2>
        <p className="written-text" dir="auto">
          {dispute.description}
        </p>
      </section>
      <section className="panel">
        <h2 className="text-lead">{t('dispute.attached')}</h2>
        <p className="text-ink-2">{t('dispute.next.attached', { name })}</p>
        <Pictures dispute={dispute} me={me} />
      </section>
    </>
  );
}
