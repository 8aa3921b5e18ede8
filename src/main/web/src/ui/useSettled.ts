import { useEffect, useState } from 'react';

const PAUSE_MS = 220;

/** The value once nobody has changed it for a moment: typing asks the server once, not at every letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
