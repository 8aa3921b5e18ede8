import { useEffect, useState, type ReactNode } from 'react';

/** A line of text that is not there yet; `size` is its length in characters. */
export function SkeletonLine({ size = 24 }: { size?: number }) {
  return <span className="skeleton" style={{ width: `${size}ch`, maxWidth: '100%' }} />;
}

/** Empty pockets of the final size. */
export function SkeletonPockets({ count = 3 }: { count?: number }) {
  return (
    <div className="sheet sheet-skeleton" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div className="pocket" key={index}>
          <i className="pocket-empty" />
        </div>
      ))}
    </div>
  );
}

const patience = 150;
const least = 300;

/** Whether to show that something loads: not for the first 150 ms, then for at least 300. */
export function usePatience(loading: boolean): boolean {
  const [since, setSince] = useState<number>();
  useEffect(() => {
    if (loading && since === undefined) {
      const timer = setTimeout(() => setSince(Date.now()), patience);
      return () => clearTimeout(timer);
    }
    if (!loading && since !== undefined) {
      const timer = setTimeout(() => setSince(undefined), Math.max(0, least - (Date.now() - since)));
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [loading, since]);
  return since !== undefined;
}

/** Keeps the region's place while it waits, and says so to assistive technology. */
export function Waiting({ children }: { children: ReactNode }) {
  const shown = usePatience(true);
  return <div aria-busy="true">{shown && children}</div>;
}
