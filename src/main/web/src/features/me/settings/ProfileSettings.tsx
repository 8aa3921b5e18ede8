import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../../api/me';
import { ProfileCard } from '../../../card/ProfileCard';
import { Loaded } from '../../../ui/Loaded';
import { t } from './text';
import { AvatarField } from './AvatarField';
import { ChoiceFields } from './ChoiceFields';
import { FormatsField } from './FormatsField';
import { SettingsPage } from './SettingsPage';
import { SkeletonFields } from './SkeletonFields';
import { TextFields } from './TextFields';

/** Everything that stands on the own card, with the card beside it. */
export function ProfileSettings() {
  const query = useQuery(meQuery);
  const { data: shown } = query;
  return (
    <SettingsPage
      title={t('settings.profile')}
      lead={t('profile_settings.lead')}
      aside={
        <aside className="pocket settings-card" aria-label={t('preview.label')}>
          <div className="grid justify-items-center gap-5">
            {shown && (
              <>
                <ProfileCard user={shown} heading="p" />
                <Link to="/u/$username" params={{ username: shown.username }} className="link text-meta">
                  {t('profile_settings.see')}
                </Link>
              </>
            )}
          </div>
        </aside>
      }
    >
      <Loaded query={query} skeleton={<SkeletonFields count={6} />}>
        {(me) => (
          <div className="settings-group">
            <TextFields me={me} />
            <ChoiceFields me={me} />
            <FormatsField me={me} />
            <AvatarField />
          </div>
        )}
      </Loaded>
    </SettingsPage>
  );
}
