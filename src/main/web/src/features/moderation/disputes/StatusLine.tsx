import { Check } from 'lucide-react';
import type { Dispute } from '../../../api/types';
import { day } from '../../../i18n/format';
import '../../trades/stages.css';
import { t } from '../text';

const steps = ['open', 'evidence_requested', 'resolved'] as const;

/** Open, evidence requested, resolved: how far a dispute has come. The middle step is left out when nobody asked for anything. */
export function StatusLine({ dispute: { status, evidence_requested, created_at, resolved_at } }: { dispute: Dispute }) {
  const taken = steps.filter((step) => step !== 'evidence_requested' || status === step || evidence_requested || status === 'open');
  const at = taken.indexOf(status);
  const when = { open: created_at, evidence_requested: null, resolved: resolved_at };
  return (
    <div className="stages dispute-stages">
      <ol aria-label={t('dispute.status')} style={{ gridTemplateColumns: `repeat(${taken.length}, 1fr)` }}>
        {taken.map((step, index) => {
          const done = index < at || status === 'resolved';
          return (
            <li key={step} data-mark={done ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
              <i className="stage-pip" aria-hidden="true">
                {done && <Check />}
              </i>
              <span className="stage-name">{t(`dispute.status.${step}`)}</span>
              <span className="stage-who">{when[step] && day(when[step])}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
