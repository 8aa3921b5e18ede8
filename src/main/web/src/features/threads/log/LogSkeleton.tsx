import { SkeletonLine } from '../../../ui/Skeleton';

/** A thread that is not there yet. */
export function LogSkeleton() {
  return (
    <div className="log-skeleton" aria-hidden="true">
      {Array.from({ length: 5 }, (_, i) => (
        <SkeletonLine key={i} size={18 + ((i * 11) % 23)} />
      ))}
    </div>
  );
}
