import { SkeletonLine } from '../../../ui/Skeleton';

/** Fields that are not there yet. */
export function SkeletonFields({ count }: { count: number }) {
  return (
    <div className="settings-group" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="field">
          <SkeletonLine size={14} />
          <span className="skeleton skeleton-input" />
        </div>
      ))}
    </div>
  );
}
