import { Link } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Me } from '../api/types';
import { Menu } from '../ui/Menu';
import { allPlacesFor } from './menu';
import { theme, usePreference, type Theme } from './preferences';
import { useSignOut } from './useSignOut';
import { t } from './text';

const ProfileCard = lazy(() => import('../card/ProfileCard').then((module) => ({ default: module.ProfileCard })));

const themes: { key: Theme; icon: typeof Sun }[] = [
  { key: 'system', icon: Monitor },
  { key: 'light', icon: Sun },
  { key: 'dark', icon: Moon },
];

/** The own card as a spine, the places that are not in the rail, the theme, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const [chosen, choose] = usePreference(theme);
  const signOut = useSignOut();
  const [opened, setOpened] = useState(false);
  return (
    <Menu
      label={t('nav.account')}
      trigger={(props) => (
        <button type="button" className="account" aria-label={t('nav.account_of', { name: me.display_name })} {...props}>
          <i className="foil" data-tier={me.frame_tier} />
        </button>
      )}
      head={<Head me={me} shown={opened} />}
      onOpen={() => setOpened(true)}
    >
      {allPlacesFor(me).map(({ to, label, icon: Icon, keys }) => (
        <Link key={label} to={to(me)} role="menuitem" tabIndex={-1} className="menu-item">
          <Icon aria-hidden="true" />
          {t(label)}
          {keys && <kbd>{keys}</kbd>}
        </Link>
      ))}
      <div role="separator" className="menu-line" />
      {themes.map(({ key, icon: Icon }) => (
        <button
          key={key}
          type="button"
          role="menuitemradio"
          aria-checked={key === chosen}
          tabIndex={-1}
          className="menu-item"
          onClick={() => choose(key)}
        >
          <Icon aria-hidden="true" />
          {t(`theme.${key}`)}
        </button>
      ))}
      <div role="separator" className="menu-line" />
      <button type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={signOut}>
        <LogOut aria-hidden="true" />
        {t('nav.sign_out')}
      </button>
    </Menu>
  );
}

/** The card comes when the menu is opened for the first time; its place is kept. */
function Head({ me, shown }: { me: Me; shown: boolean }) {
  return (
    <div className="account-head">
      <div className="account-card">
        {shown && (
          <Suspense>
            <ProfileCard user={me} variant="compact" heading="p" />
          </Suspense>
        )}
      </div>
      <span className="code">@{me.username}</span>
    </div>
  );
}
