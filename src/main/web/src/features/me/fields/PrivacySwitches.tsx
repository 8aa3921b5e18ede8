import type { Privacy } from '../../../api/types';
import { Switch } from '../../../ui/Choice';
import { t } from './text';

export const switches = {
  show_in_directory: 'directory',
  show_in_search: 'search',
  show_online_status: 'online',
  show_portfolio_tier: 'portfolio',
} as const satisfies Record<keyof Privacy, string>;

export interface PrivacySwitchesProps {
  value: Privacy;
  onChange: (change: Partial<Privacy>) => void;
}

/** Who may see what; each switch says what its present position means. */
export function PrivacySwitches({ value, onChange }: PrivacySwitchesProps) {
  return (Object.keys(switches) as (keyof Privacy)[]).map((name) => (
    <Switch
      key={name}
      name={name}
      checked={value[name]}
      label={t(`privacy.${switches[name]}`)}
      hint={t(`privacy.${switches[name]}_${value[name] ? 'on' : 'off'}`)}
      onChange={(event) => onChange({ [name]: event.target.checked })}
    />
  ));
}
