import { Link } from '@tanstack/react-router';
import { useMe } from '../../../api/me';
import { ProfileCard } from '../../../card/ProfileCard';
import { t } from './text';
import { AvatarField } from './AvatarField';
import { ChoiceFields } from './ChoiceFields';
import { FormatsField } from './FormatsField';
import { SettingsPage } from './SettingsPage';
import { TextFields } from './TextFields';

/** Everything that stands on the own card, with the card beside it. */
export function ProfileSettings() {
  const me = useMe();
  if (!me) return <SettingsPage title={t('settings.profile')}>{null}</SettingsPage>;
  return (
    <SettingsPage
      title={t('settings.profile')}
      lead={t('profile_settings.lead')}
      aside={
        <aside className="pocket settings-card" aria-label={t('preview.label')}>
          <div className="grid justify-items-center gap-5">
            <ProfileCard user={me} heading="p" />
            <Link to="/u/$username" params={{ username: me.username }} className="link text-meta">
              {t('profile_settings.see')}
            </Link>
          </div>
        </aside>
      }
    >
      <TextFields me={me} />
      <ChoiceFields me={me} />
      <FormatsField />
      <AvatarField />
    </SettingsPage>
  );
}
