import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../../api/me';
import { session } from '../../api/session';
import type { Person } from '../../api/types';
import { useStore } from '../../ui/store';
import { t } from './text';
import './trader-actions.css';

const MemberActions = lazy(() => import('./MemberActions').then((module) => ({ default: module.MemberActions })));

/** Where nothing can hover, everything is there at once. */
export const touch = window.matchMedia('(hover: none)');

export interface TraderActionsProps {
  user: Person;
  /** Somebody points at the trader or has the keyboard there: what is seldom needed comes only then. */
  near: boolean;
}

/** What can be done about a trader; a guest can look, and is asked to sign in for the rest. */
export function TraderActions({ user, near }: TraderActionsProps) {
  const signedIn = Boolean(useStore(session));
  const own = useMe()?.id === user.id;
  const { username, display_name: name } = user;
  return (
    <div className="trader-actions">
      <Link
        to="/u/$username"
        params={{ username }}
        className="button trader-open"
        data-action="open"
        aria-label={t('traders.open_of', { name })}
      >
        {t('traders.open')}
      </Link>
      {!own && (
        <Link
          to={'/trades/new' as string}
          search={{ with: username } as never}
          className="button"
          data-action="trade"
          aria-label={t('traders.trade_with', { name })}
        >
          {t('traders.trade')}
        </Link>
      )}
      <Suspense>{signedIn && !own && <MemberActions user={user} near={near} />}</Suspense>
    </div>
  );
}
