import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../../api/me';
import { Loaded } from '../../../ui/Loaded';
import { t } from './text';
import { DiscordPart } from './DiscordPart';
import { EmailPart } from './EmailPart';
import { PasswordPart } from './PasswordPart';
import { SessionList } from './SessionList';
import { SettingsPage } from './SettingsPage';
import { SkeletonFields } from './SkeletonFields';

/** How one signs in, and where one has. */
export function SessionsSettings() {
  const query = useQuery(meQuery);
  return (
    <SettingsPage title={t('settings.sessions')}>
      <SessionList />
      <Loaded query={query} skeleton={<SkeletonFields count={3} />}>
        {(me) => (
          <div className="settings-group">
            <EmailPart me={me} />
            <PasswordPart username={me.username} />
            <DiscordPart linked={me.discord_linked} />
          </div>
        )}
      </Loaded>
    </SettingsPage>
  );
}
