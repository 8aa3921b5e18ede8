import { SkeletonLine } from '../../ui/Skeleton';

/** People's rows that are not there yet, of their final height. */
export function SkeletonRows() {
  return (
    <div className="rows" aria-hidden="true">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i} className="favorite-row">
          <i className="foil skeleton" />
          <SkeletonLine size={18 + ((i * 5) % 9)} />
        </div>
      ))}
    </div>
  );
}
