import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Seal } from '../../card/seals';
import { albumQuery, type Entry } from '../achievements/album';
import { progressOf, type Progress } from '../achievements/progress';
import { t } from './text';

/** The seal that is nearest, and how far it is. */
export function NextSeal() {
  const { data } = useQuery(albumQuery);
  const next = nearest(data?.achievements ?? []);
  if (!next) return null;
  const { name, description } = next.entry.achievement;
  return (
    <section className="panel" aria-labelledby="desk-seal">
      <h2 id="desk-seal" className="label">
        {t('desk.next_seal')}
      </h2>
      <Link to="/achievements" className="desk-seal">
        <span aria-hidden="true">
          <Seal badge={next.entry.achievement} />
        </span>
        <span className="min-w-0">
          <span className="font-semibold">{name}</span>
          <span className="hint">{description}</span>
          <span className="share" style={{ ['--share' as string]: `${next.progress.share * 100}%` }}>
            {next.progress.words}
          </span>
        </span>
      </Link>
    </section>
  );
}

/** Of all that have come some way, the one that has come furthest; of equals, the smallest. */
export function nearest(entries: readonly Entry[]): { entry: Entry; progress: Progress } | undefined {
  return entries
    .flatMap((entry) => {
      const progress = progressOf(entry);
      return progress ? [{ entry, progress }] : [];
    })
    .sort(
      (a, b) =>
        b.progress.share - a.progress.share || a.entry.achievement.discovery_points - b.entry.achievement.discovery_points,
    )[0];
}
