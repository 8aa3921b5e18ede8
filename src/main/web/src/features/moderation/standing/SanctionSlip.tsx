import type { ReactNode } from 'react';
import type { Sanction } from '../../../api/types';
import { day } from '../../../i18n/format';
import { t } from '../text';
import { effect, until } from './words';

/** One decision about oneself: what it means, in whose words, and what became of it. */
export function SanctionSlip({ of, children }: { of: Sanction; children?: ReactNode }) {
  return (
    <article className="standing-slip" aria-labelledby={`sanction-${of.id}`}>
      <header>
        <h2 id={`sanction-${of.id}`}>{t(`sanction.type.${of.action_type}`)}</h2>
        <span className="tag" data-tone={of.in_force ? 'warn' : undefined}>
          {state(of)}
        </span>
        <time className="hint" dateTime={of.created_at}>
          {day(of.created_at)}
        </time>
      </header>
      <p>
        {effect(of)} {of.in_force && until(of)}
      </p>
      <blockquote className="quoted" dir="auto">
        {of.reason}
      </blockquote>
      {children}
    </article>
  );
}

function state({ action_type, in_force, lifted_at, acknowledged_at, expires_at }: Sanction): string {
  if (lifted_at) return t('sanction.state.lifted', { day: day(lifted_at) });
  if (action_type === 'warn') return t(acknowledged_at ? 'sanction.state.read' : 'sanction.state.unread');
  if (in_force) return t('sanction.state.in_force');
  return expires_at ? t('sanction.state.ended', { day: day(expires_at) }) : t('sanction.state.over');
}
