import { Link } from '@tanstack/react-router';
import type { Dispute, Person } from '../../../../api/types';
import { PersonMark } from '../../../../card/PersonMark';
import { BlurredPhotos } from '../case/BlurredPhotos';
import { Parcels, Side } from '../case/EvidenceTerms';
import { t } from '../text';
import type { Evidence } from '../types';

interface DisputeSideProps {
  person: Person;
  role: 'filer' | 'respondent';
  dispute: Dispute;
  evidence: Evidence;
}

/** One of the two: what they give, what they sent, what they have shown. */
export function DisputeSide({ person, role, dispute, evidence }: DisputeSideProps) {
  const trade = evidence.trades?.find(({ id }) => id === dispute.trade_proposal_id);
  const terms = trade?.offers?.find(({ revision }) => revision === trade.revision);
  const side = trade?.proposer_id === person.id ? 'proposer' : 'recipient';
  const shown = dispute.evidence.filter(({ uploaded_by }) => uploaded_by === person.id);
  return (
    <section className="dispute-side" aria-label={person.display_name}>
      <header>
        <PersonMark person={person} />
        <div>
          <h2>
            <Link to="/u/$username" params={{ username: person.username }} dir="auto">
              {person.display_name}
            </Link>
          </h2>
          <p className="hint">{t(`disputes.role.${role}`)}</p>
        </div>
      </header>
      {terms ? <Side name={person.display_name} items={terms.items.filter((item) => item.side === side)} /> : <p className="hint">{t('disputes.no_terms')}</p>}
      {trade && <Parcels trade={{ shipments: trade.shipments.filter(({ sender_id }) => sender_id === person.id) }} nameOf={() => person.display_name} />}
      {shown.length === 0 ? (
        <p className="hint">{t('disputes.no_pictures')}</p>
      ) : (
        <BlurredPhotos urls={shown.map(({ file_url, thumbnail_url }) => thumbnail_url ?? file_url)} name={person.display_name} />
      )}
    </section>
  );
}
