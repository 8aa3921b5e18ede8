import { useState, type FocusEvent } from 'react';
import { Problem } from '../../../api/errors';
import { SaveState } from '../../me/settings/SaveState';
import { SettingsPart } from '../../me/settings/SettingsPage';
import { zones } from '../../me/settings/zones';
import { Switch } from '../../../ui/Choice';
import { SelectField, TextField } from '../../../ui/Field';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import { usePreferenceChange, type Preferences, type PreferencesChange } from './preferences';
import { isWithin, useNow, wallClock } from './wallClock';

/** A night as most people have it, for whoever has not said otherwise. */
const night = { quiet_hours_start: '22:00', quiet_hours_end: '07:00' };

/** Hours in which nothing pops up, by the clock of a place. */
export function QuietHours({ value }: { value: Preferences }) {
  const { quiet_hours_enabled, quiet_hours_start, quiet_hours_end, timezone } = value;
  const change = usePreferenceChange();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const now = useNow();
  const quiet = quiet_hours_start && quiet_hours_end && isWithin(now, quiet_hours_start, quiet_hours_end, timezone);

  const save = (next: PreferencesChange) => {
    setWrong({});
    change.mutate(next, {
      onError: (error) => {
        const problem = Problem.of(error);
        setWrong(problem.fields);
        if (Object.keys(problem.fields).length === 0) toast(problem.message, { tone: 'danger' });
      },
    });
  };
  const toggle = (on: boolean) =>
    save({
      quiet_hours_enabled: on,
      ...(on && {
        quiet_hours_start: quiet_hours_start ?? night.quiet_hours_start,
        quiet_hours_end: quiet_hours_end ?? night.quiet_hours_end,
      }),
    });
  const time = (name: keyof typeof night, other: string | null) => ({
    type: 'time',
    defaultValue: value[name] ?? '',
    error: wrong[name],
    onBlur: ({ currentTarget: { value: typed } }: FocusEvent<HTMLInputElement>) => {
      if (!typed || typed === value[name]) return;
      if (typed === other) setWrong({ [name]: t('wish.quiet_same') });
      else save({ [name]: typed });
    },
  });

  return (
    <SettingsPart title={t('wish.quiet')}>
      <Switch
        label={t('wish.quiet_on')}
        hint={t('wish.quiet_hint')}
        checked={quiet_hours_enabled}
        onChange={(event) => toggle(event.target.checked)}
      />
      {quiet_hours_enabled && (
        <div className="quiet-hours">
          <TextField key={`from ${quiet_hours_start}`} label={t('wish.quiet_from')} {...time('quiet_hours_start', quiet_hours_end)} />
          <TextField key={`to ${quiet_hours_end}`} label={t('wish.quiet_to')} {...time('quiet_hours_end', quiet_hours_start)} />
          <SelectField
            label={t('wish.zone')}
            value={timezone}
            error={wrong.timezone}
            hint={
              <span className="flex flex-wrap gap-x-3">
                {t('wish.now_there', { time: wallClock(now, timezone) })}
                {quiet && <strong>{t('wish.quiet_now')}</strong>}
              </span>
            }
            onChange={(event) => save({ timezone: event.target.value })}
          >
            {zones(timezone).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectField>
        </div>
      )}
      <SaveState of={change} />
    </SettingsPart>
  );
}
