import { queries } from '../../api/query';
import type { Notification } from '../../api/types';
import { isMessage } from '../../i18n/t';
import { toast } from '../../ui/toasts';
import { preferencesQuery, usePreferenceChange, type Level, type Preferences, type PreferencesChange } from './settings/preferences';
import { t } from './text';

/** Turns off the kinds of some notifications, where they can be; Undo sets each as it was. */
export function useMute(): (all: readonly Notification[]) => Promise<void> {
  const { mutate } = usePreferenceChange();
  const turnOff = async (setting: unknown) => {
    const name = `wish.${String(setting)}`;
    if (typeof setting !== 'string' || !isMessage(name)) return;
    const before = (await queries.fetchQuery(preferencesQuery))[setting as keyof Preferences] as Level;
    const change = (level: Level) => mutate({ [setting]: level } as PreferencesChange);
    change('off');
    toast(t('told.muted', { setting: t(name) }), { action: { label: t('ui.undo'), run: () => change(before) } });
  };
  return async (all) => {
    for (const setting of new Set(all.map(({ metadata }) => metadata.setting))) await turnOff(setting);
  };
}
