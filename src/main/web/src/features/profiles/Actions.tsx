import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, Eye, ImageDown, Link2, Pencil } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useMe } from '../../api/me';
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

/** Whoever follows the link that is shared sees the card, and nothing names the account. */
export function OwnActions({ user, onVisit }: ActionsProps & { onVisit: () => void }) {
  const me = useMe();
  return (
    <div className="panel flex flex-wrap gap-2">
      <Link to="/settings/profile" className="button">
        <Pencil aria-hidden="true" />
        {t('profile.edit')}
      </Link>
      <Button icon={<Eye aria-hidden="true" />} onClick={onVisit}>
        {t('profile.visit')}
      </Button>
      <CopyLink path={`/card/${me?.public_id}`} />
      <SavePicture user={user} />
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
        <CopyLink path={`/u/${user.username}`} />
        <SavePicture user={user} />
      </div>
      <Suspense>{signedIn && <OwnNote user={user} />}</Suspense>
    </>
  );
}

/** The card as the server draws it for everybody. */
function SavePicture({ user }: ActionsProps) {
  return (
    <a className="button" href={`/api/users/${user.id}/card.png?variant=full`} download={`${user.username}.png`}>
      <ImageDown aria-hidden="true" />
      {t('profile.picture')}
    </a>
  );
}

function CopyLink({ path }: { path: string }) {
  const copy = async () => {
    const link = location.origin + path;
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
