import { Link } from '@tanstack/react-router';
import { Eye, Link2, Pencil } from 'lucide-react';
import type { ProfileCard } from '../../api/types';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { t } from './text';

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

export function OtherActions({ user }: ActionsProps) {
  return (
    <div className="panel flex flex-wrap gap-2">
      <CopyLink user={user} />
    </div>
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
