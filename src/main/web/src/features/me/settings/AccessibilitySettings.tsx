import type { MessageKey } from '../../../i18n/messages';
import {
  contrast,
  density,
  reduceMotion,
  singleKeys,
  theme,
  usePreference,
  type Theme,
} from '../../../shell/preferences';
import { Choice, Choices, Switch } from '../../../ui/Choice';
import type { Store } from '../../../ui/store';
import { t } from './text';
import { SettingsPage } from './SettingsPage';

const themes: Theme[] = ['system', 'light', 'dark'];

/** How the application looks, moves and listens in this browser. */
export function AccessibilitySettings() {
  const [chosen, choose] = usePreference(theme);
  return (
    <SettingsPage title={t('settings.accessibility')} lead={t('accessibility.lead')}>
      <Choices label={t('accessibility.theme')} row>
        {themes.map((one) => (
          <Choice
            key={one}
            compact
            name="theme"
            value={one}
            checked={one === chosen}
            label={t(`accessibility.theme_${one}`)}
            onChange={() => choose(one)}
          />
        ))}
      </Choices>
      <Preference of={reduceMotion} on="1" off="0" label="accessibility.motion" hint="accessibility.motion_hint" />
      <Preference of={contrast} on="more" off="normal" label="accessibility.contrast" hint="accessibility.contrast_hint" />
      <Preference of={density} on="dense" off="comfortable" label="accessibility.density" hint="accessibility.density_hint" />
      <Preference of={singleKeys} on="1" off="0" label="accessibility.keys" hint="accessibility.keys_hint" />
    </SettingsPage>
  );
}

interface PreferenceProps<T extends string> {
  of: Store<T>;
  on: T;
  off: T;
  label: MessageKey;
  hint: MessageKey;
}

function Preference<T extends string>({ of, on, off, label, hint }: PreferenceProps<T>) {
  const [value, set] = usePreference(of);
  return <Switch label={t(label)} hint={t(hint)} checked={value === on} onChange={(event) => set(event.target.checked ? on : off)} />;
}
