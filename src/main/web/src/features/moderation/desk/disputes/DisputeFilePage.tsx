import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Problem } from '../../../../api/errors';
import { useMe } from '../../../../api/me';
import type { Dispute, Me } from '../../../../api/types';
import { NotFound } from '../../../../shell/NotFound';
import { Loaded } from '../../../../ui/Loaded';
import { Page } from '../../../../ui/Page';
import '../../moderation.css';
import { StatusLine } from '../../disputes/StatusLine';
import { disputeFileQuery } from '../board';
import { Messages } from '../case/Messages';
import { NoteBox } from '../case/NoteBox';
import '../desk.css';
import { QueueSkeleton } from '../queue/QueueSkeleton';
import { t } from '../text';
import type { Evidence } from '../types';
import { useBoard } from '../useBoard';
import { DisputeSide } from './DisputeSide';
import { Verdict } from './Verdict';

/** One dispute: both sides in columns, what they wrote each other, and the verdict beside it. */
export function DisputeFilePage() {
  useBoard();
  const id = Number(useParams({ from: '/admin/moderation/disputes/$id' }).id);
  const query = useQuery(disputeFileQuery(id));
  const me = useMe();
  if (query.error && Problem.of(query.error).status === 404) return <NotFound />;
  return (
    <Page title={t('dispute.title', { id })}>
      <Link to="/admin/moderation" search={{ tab: 'disputes' }} className="case-back">
        <ArrowLeft aria-hidden="true" />
        {t('disputes.back')}
      </Link>
      <Loaded query={query} skeleton={<div className="sheet"><QueueSkeleton /></div>}>
        {(dispute) => me && <Shown dispute={dispute} me={me} />}
      </Loaded>
    </Page>
  );
}

function Shown({ dispute, me }: { dispute: Dispute; me: Me }) {
  const { filer, respondent, description, dispute_type } = dispute;
  const evidence = (dispute.evidence_snapshot ?? {}) as Evidence;
  const names = new Map([filer, respondent].map((one) => [one.id, one.display_name]));
  return (
    <div className="dispute-panes">
      <div className="sheet">
        <div className="panel">
          <StatusLine dispute={dispute} />
        </div>
        <section className="panel" aria-labelledby="complaint">
          <h2 id="complaint" className="text-lead">
            {t('disputes.complaint', { name: filer.display_name, kind: t(`dispute.kind.${dispute_type}`) })}
          </h2>
          <p className="written-text" dir="auto">
            {description}
          </p>
          {dispute.evidence_requested && (
            <p className="hint">{t('disputes.asked', { text: dispute.evidence_requested })}</p>
          )}
        </section>
        <div className="dispute-sides">
          <DisputeSide person={filer} role="filer" dispute={dispute} evidence={evidence} />
          <DisputeSide person={respondent} role="respondent" dispute={dispute} evidence={evidence} />
        </div>
        <section className="panel timeline" aria-labelledby="thread">
          <h2 id="thread">{t('disputes.thread')}</h2>
          {evidence.messages?.some(({ sender_id }) => sender_id !== null) ? (
            <Messages messages={evidence.messages.map((one) => ({ ...one, cited: false }))} names={names} about={respondent.id} />
          ) : (
            <p className="hint">{t('disputes.no_words')}</p>
          )}
        </section>
      </div>
      <div className="dispute-desk">
        <div className="sheet">
          <Verdict dispute={dispute} me={me} />
        </div>
        <div className="sheet">
          <NoteBox userId={respondent.id} />
        </div>
      </div>
    </div>
  );
}
