import { SkeletonLine } from '../../ui/Skeleton';

/** Rows that are not there yet, of their final height. */
export function LedgerSkeleton() {
  return (
    <div aria-hidden="true">
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} className="ledger-line ledger-wait">
          <span className="thumb skeleton" />
          <SkeletonLine size={22 + ((i * 7) % 12)} />
        </div>
      ))}
    </div>
  );
}
