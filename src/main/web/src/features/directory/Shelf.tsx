import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Person } from '../../api/types';
import { metQuery, suggestedQuery } from './directory';
import './shelf.css';
import { t } from './text';
import { reasonWords } from './words';

/** Whom one might trade with next, and whom one met lately. Nothing is shown where there is nobody. */
export function Shelf() {
  const suggestions = useQuery(suggestedQuery);
  const recent = useQuery(metQuery);
  if (suggestions.isPending || recent.isPending) return <div className="shelf" aria-busy="true" />;
  const suggested = suggestions.data ?? [];
  const met = recent.data ?? [];
  if (suggested.length + met.length === 0) return null;
  return (
    <div className="shelf">
      {suggested.length > 0 && (
        <Row title={t('traders.suggested')}>
          {suggested.map((suggestion) => (
            <Slip key={suggestion.user.id} person={suggestion.user}>
              {reasonWords(suggestion)}
            </Slip>
          ))}
        </Row>
      )}
      {met.length > 0 && (
        <Row title={t('traders.met')}>
          {met.map((person) => (
            <Slip key={person.id} person={person}>
              @{person.username}
            </Slip>
          ))}
        </Row>
      )}
    </div>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="shelf-row" aria-label={title}>
      <h2 className="label">{title}</h2>
      <ul tabIndex={0} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

function Slip({ person, children }: { person: Person; children: ReactNode }) {
  return (
    <li>
      <Link to="/u/$username" params={{ username: person.username }} className="slip">
        <i className="foil" data-tier={person.frame_tier} />
        <span className="min-w-0">
          <span className="slip-name" dir="auto">
            {person.display_name}
          </span>
          <span className="slip-reason">{children}</span>
        </span>
      </Link>
    </li>
  );
}
