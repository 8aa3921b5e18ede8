import { useState } from 'react';
import { number } from '../../../i18n/format';
import { useLive } from '../../../live/listen';
import { t } from './text';

interface Run {
  done: number;
  total: number;
  rate: number;
}

/** Recalculations of achievements that are under way, as far as they are; nothing while there is none. */
export function Recalculations() {
  const [runs, setRuns] = useState<Record<string, Run>>({});
  useLive('job.progress', ({ job, run, done, total, rate = 0 }) => {
    if (job !== 'achievements.recalculate' || !run) return;
    setRuns(({ [run]: _, ...others }) => (done < total ? { ...others, [run]: { done, total, rate } } : others));
  });
  const under = Object.entries(runs);
  if (under.length === 0) return null;
  return (
    <section>
      <h2>{t('stats.recalculations')}</h2>
      {under.map(([run, { done, total, rate }]) => (
        <div key={run}>
          <progress max={total} value={done} aria-label={t('stats.recalculation', { run })} />
          <p className="hint">{t('stats.recalculation_so_far', { done: number(done), total: number(total), rate: number(rate) })}</p>
        </div>
      ))}
    </section>
  );
}
