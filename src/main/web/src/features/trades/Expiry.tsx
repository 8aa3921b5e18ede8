import { useEffect, useState } from 'react';
import { ago, clock, day } from '../../i18n/format';
import { t } from './text';

const HOUR = 3_600_000;

/** When the offer ends: in words from afar, minute by minute in its last hour. */
export function Expiry({ at }: { at: string }) {
  const now = useNow(Date.parse(at));
  const left = Date.parse(at) - now;
  if (left <= 0) return <time dateTime={at}>{t('trade.expired')}</time>;
  return (
    <time dateTime={at} title={`${day(at)}, ${clock(new Date(at))}`} className={left < HOUR ? 'text-warn font-semibold' : undefined}>
      {left < HOUR ? t('trade.ends_soon', { left: minutes(left) }) : t('trade.ends', { when: ago(at, now) })}
    </time>
  );
}

/** Counts seconds in the last hour, minutes before it. */
function useNow(end: number): number {
  const [now, setNow] = useState(Date.now);
  const soon = end - now < HOUR;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), soon ? 1_000 : 60_000);
    return () => clearInterval(timer);
  }, [soon]);
  return now;
}

/** "4:07". */
export function minutes(left: number): string {
  const seconds = Math.max(0, Math.floor(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
