import type { Dispute } from '../../../api/types';
import { t } from '../text';
import { outcomeFor } from './disputes';

/** Where a dispute stands, in a word or two, as one of its parties sees it. */
export function DisputeTag({ dispute, me }: { dispute: Dispute; me: number }) {
  const { status } = dispute;
  if (status !== 'resolved') {
    return (
      <span className="tag" data-tone="warn">
        {t(`dispute.status.${status}`)}
      </span>
    );
  }
  const outcome = outcomeFor(dispute, me);
  return (
    <span className="tag" data-tone={outcome === 'won' ? 'success' : undefined}>
      {t(`dispute.outcome.${outcome}`)}
    </span>
  );
}
