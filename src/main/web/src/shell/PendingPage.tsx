import { SkeletonPockets } from '../ui/Skeleton';

/** A page whose code is still on its way. */
export function PendingPage() {
  return (
    <div className="page-body" aria-busy="true">
      <SkeletonPockets />
    </div>
  );
}
