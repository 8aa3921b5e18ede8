import { SkeletonLine } from '../../../../ui/Skeleton';

/** Rows of the queue that are not there yet, of their final height. */
export function QueueSkeleton() {
  return (
    <div className="case-rows" aria-hidden="true">
      {Array.from({ length: 6 }, (_, i) => (
        <div key={i} className="case-row">
          <SkeletonLine size={7} />
          <SkeletonLine size={16 + ((i * 5) % 9)} />
          <SkeletonLine size={30} />
        </div>
      ))}
    </div>
  );
}
