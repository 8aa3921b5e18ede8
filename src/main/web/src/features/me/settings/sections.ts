import type { MessageKey } from '../../../i18n/messages';

export interface Section {
  to: string;
  label: MessageKey;
}

/** The pages of the settings, in order. A feature adds its own with one line. */
export const sections: readonly Section[] = [
  { to: '/settings/profile', label: 'settings.profile' },
  { to: '/settings/privacy', label: 'settings.privacy' },
  { to: '/settings/blocked', label: 'settings.blocked' },
  { to: '/settings/reports', label: 'settings.reports' },
  { to: '/settings/notifications', label: 'settings.notifications' },
  { to: '/settings/accessibility', label: 'settings.accessibility' },
  { to: '/settings/sessions', label: 'settings.sessions' },
  { to: '/settings/data', label: 'settings.data' },
];
