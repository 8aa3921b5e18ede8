import { Link } from '@tanstack/react-router';
import { kindName } from '../kind';
import { t } from '../text';
import type { CaseFile, CaseReport } from '../types';
import { EvidenceTerms } from './EvidenceTerms';
import { Messages } from './Messages';

/** What somebody reported, and a copy of what it was about. */
export function ReportEntry({ report, about }: { report: CaseReport; about: CaseFile['target_user'] }) {
  const { report_type, reporter, reason, details, weight, evidence } = report;
  const names = new Map([[about.id, about.display_name], ...(evidence.cards ?? []).map(({ id, display_name }) => [id, display_name] as const)]);
  return (
    <>
      <p>
        <strong>{kindName(report_type)}</strong>{' '}
        <span className="hint">
          {t('timeline.reported_by')}{' '}
          <Link to="/u/$username" params={{ username: reporter.username }} className="link">
            @{reporter.username}
          </Link>
          {' · '}
          {t('timeline.weight', { weight })}
        </span>
      </p>
      <p dir="auto">{reason}</p>
      {details && (
        <p className="written-text text-ink-2" dir="auto">
          {details}
        </p>
      )}
      {evidence.review && (
        <blockquote className="quoted">
          {t('timeline.review', { count: evidence.review.rating })}
          {evidence.review.text && <span dir="auto"> “{evidence.review.text}”</span>}
        </blockquote>
      )}
      <Messages messages={[...(evidence.messages ?? []), ...(evidence.direct_messages ?? [])]} names={names} about={about.id} />
      {(evidence.trades ?? []).map((trade) => (
        <EvidenceTerms key={trade.id} trade={trade} names={names} />
      ))}
    </>
  );
}
