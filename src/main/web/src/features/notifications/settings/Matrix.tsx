import { Problem } from '../../../api/errors';
import { SaveState } from '../../me/settings/SaveState';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import { usePreferenceChange, type Level, type Preferences } from './preferences';

const settings = [
  'trade_activity',
  'messages',
  'social',
  'discovery',
  'price_alerts',
  'achievements',
  'listing_reminders',
] as const;
const levels: readonly Level[] = ['on', 'daily_digest', 'weekly', 'off'];

/** What one can be told of, and how. */
export function Matrix({ value }: { value: Preferences }) {
  return (
    <div className="wishes">
      {settings.map((setting) => (
        <Row key={setting} setting={setting} value={value[setting]} />
      ))}
    </div>
  );
}

function Row({ setting, value }: { setting: (typeof settings)[number]; value: Level }) {
  const change = usePreferenceChange();
  const choose = (level: Level) =>
    change.mutate({ [setting]: level }, { onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }) });
  return (
    <fieldset className="wish">
      <legend className="sr-only">{t('wish.way_of', { setting: t(`wish.${setting}`) })}</legend>
      <div>
        <p className="flex flex-wrap gap-x-3 font-semibold">
          {t(`wish.${setting}`)}
          <SaveState of={change} />
        </p>
        <p className="hint">{t(`wish.hint.${setting}`)}</p>
      </div>
      <div className="wish-levels">
        {levels.map((level) => (
          <label key={level} className="wish-level">
            <input type="radio" name={setting} value={level} checked={level === value} onChange={() => choose(level)} />
            <span>{t(`wish.level.${level}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
