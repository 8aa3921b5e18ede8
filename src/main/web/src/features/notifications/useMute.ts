import { queries } from '../../api/query';
import type { Notification } from '../../api/types';
import { isMessage } from '../../i18n/t';
import { toast } from '../../ui/toasts';
import { preferencesQuery, usePreferenceChange, type Level, type Preferences, type PreferencesChange } from './settings/preferences';
import { t } from './text';

/** Turns off the kind of a notification, where it can be; Undo sets it as it was. */
export function useMute(): (one: Notification) => Promise<void> {
  const { mutate } = usePreferenceChange();
  return async ({ metadata: { setting } }) => {
    const name = `wish.${String(setting)}`;
    if (typeof setting !== 'string' || !isMessage(name)) return;
    const before = (await queries.fetchQuery(preferencesQuery))[setting as keyof Preferences] as Level;
    const change = (level: Level) => mutate({ [setting]: level } as PreferencesChange);
    change('off');
    toast(t('told.muted', { setting: t(name) }), { action: { label: t('ui.undo'), run: () => change(before) } });
  };
}
