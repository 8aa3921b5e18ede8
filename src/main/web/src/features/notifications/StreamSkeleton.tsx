import { SkeletonLine } from '../../ui/Skeleton';

/** Rows that are not there yet, of their final height. */
export function StreamSkeleton() {
  return (
    <div className="rows" aria-hidden="true">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i} className="told">
          <span className="told-icon" />
          <span className="told-words">
            <SkeletonLine size={24 + ((i * 7) % 11)} />
            <SkeletonLine size={14} />
          </span>
        </div>
      ))}
    </div>
  );
}
