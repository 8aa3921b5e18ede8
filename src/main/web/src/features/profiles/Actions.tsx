import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, Eye, Link2, Pencil } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { session } from '../../api/session';
import type { ProfileCard } from '../../api/types';
import { Button } from '../../ui/Button';
import { useStore } from '../../ui/store';
import { toast } from '../../ui/toasts';
import { t } from './text';

const Relations = lazy(() => import('./Relations').then((module) => ({ default: module.Relations })));
const OwnNote = lazy(() => import('./Relations').then((module) => ({ default: module.OwnNote })));

interface ActionsProps {
  user: ProfileCard;
}

export function OwnActions({ user, onVisit }: ActionsProps & { onVisit: () => void }) {
  return (
    <div className="panel flex flex-wrap gap-2">
      <Link to="/settings/profile" className="button">
        <Pencil aria-hidden="true" />
        {t('profile.edit')}
      </Link>
      <Button icon={<Eye aria-hidden="true" />} onClick={onVisit}>
        {t('profile.visit')}
      </Button>
      <CopyLink user={user} />
    </div>
  );
}

/** What one can do about somebody else; a guest is asked to sign in on the way. */
export function OtherActions({ user }: ActionsProps) {
  const signedIn = Boolean(useStore(session));
  const trade = (
    <Link
      to={'/trades/new' as string}
      search={{ with: user.username } as never}
      className="button"
      data-kind="primary"
    >
      <ArrowLeftRight aria-hidden="true" />
      {t('profile.trade')}
    </Link>
  );
  return (
    <>
      <div className="panel flex flex-wrap gap-2">
        {trade}
        <Suspense>{signedIn && <Relations user={user} />}</Suspense>
        <CopyLink user={user} />
      </div>
      <Suspense>{signedIn && <OwnNote user={user} />}</Suspense>
    </>
  );
}

function CopyLink({ user }: ActionsProps) {
  const copy = async () => {
    const link = `${location.origin}/u/${user.username}`;
    // Over plain HTTP there is no clipboard: then the link is at least shown.
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    toast(copied ? t('profile.copied') : link);
  };
  return (
    <Button icon={<Link2 aria-hidden="true" />} onClick={() => void copy()}>
      {t('profile.copy')}
    </Button>
  );
}
