import { byCategory, type Entry } from './album';
import { SealPocket } from './SealPocket';
import { t } from './text';

/** The seals of each category on a sheet of their own. */
export function Album({ entries }: { entries: readonly Entry[] }) {
  return byCategory(entries).map(([category, own]) => (
    <section key={category} className="sheet" aria-labelledby={`seals-${category}`}>
      <header className="album-head">
        <h2 id={`seals-${category}`}>{t(`seal.category.${category}`)}</h2>
        <span className="code">{t('seal.of', { unlocked: own.filter(({ unlocked }) => unlocked).length, all: own.length })}</span>
      </header>
      <ul className="album">
        {own.map((entry) => (
          <SealPocket key={entry.achievement.key} entry={entry} />
        ))}
      </ul>
    </section>
  ));
}
