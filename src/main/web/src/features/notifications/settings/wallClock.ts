import { useEffect, useState } from 'react';

/** "23:10" of a moment in a time zone, on the clock of 24 hours that the fields beside it use. */
export function wallClock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** Whether a moment lies in hours that reach from one time of a zone to another, half-open and over midnight when the end comes first. */
export function isWithin(at: Date, from: string, to: string, timeZone: string): boolean {
  const wall = wallClock(at, timeZone);
  return from < to ? wall >= from && wall < to : wall >= from || wall < to;
}

/** The present moment, a new one every ten seconds. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
