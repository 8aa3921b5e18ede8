import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { ProfileCard } from '../../card/ProfileCard';
import { Page } from '../../ui/Page';
import { sharedQuery } from './profile';
import './profiles.css';
import { t } from './text';

/** The page of a share link: the card alone, and the way to all that its owner shows. */
export function SharedPage() {
  const { publicId } = useParams({ from: '/card/$publicId' });
  const { data: user } = useSuspenseQuery(sharedQuery(publicId));
  return (
    <Page title={user.display_name} tab={t('profile.tab', { name: user.display_name, username: user.username })} quiet>
      <div className="profile-shared">
        <ProfileCard user={user} variant="full" />
        <Link to="/u/$username" params={{ username: user.username }} className="button" data-kind="primary">
          {t('profile.shared.more', { name: user.display_name })}
          <ArrowRight aria-hidden="true" />
        </Link>
      </div>
    </Page>
  );
}
