import { useMe } from '../../../api/me';
import { t } from './text';
import { DiscordPart } from './DiscordPart';
import { EmailPart } from './EmailPart';
import { PasswordPart } from './PasswordPart';
import { SessionList } from './SessionList';
import { SettingsPage } from './SettingsPage';

/** How one signs in, and where one has. */
export function SessionsSettings() {
  const me = useMe();
  return (
    <SettingsPage title={t('settings.sessions')}>
      <SessionList />
      {me && <EmailPart me={me} />}
      <PasswordPart username={me?.username} />
      {me && <DiscordPart linked={me.discord_linked} />}
    </SettingsPage>
  );
}
