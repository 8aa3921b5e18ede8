import { useMutation, useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { Switch } from '../../../ui/Choice';
import { toast } from '../../../ui/toasts';
import { SaveState } from '../../me/settings/SaveState';
import { SettingsPart } from '../../me/settings/SettingsPage';
import { canPush, isPushed, startPush, stopPush } from '../push';
import { t } from '../text';
import { usePreferenceChange, type Preferences } from './preferences';

const refuse = (error: unknown) => toast(Problem.of(error).message, { tone: 'danger' });

/** How one is reached while no page is open. */
export function Ways({ value }: { value: Preferences }) {
  return (
    <SettingsPart title={t('wish.ways')}>
      <WaySwitches value={value} />
    </SettingsPart>
  );
}

/** The ways themselves. They work at once. */
export function WaySwitches({ value: { email_enabled } }: { value: Preferences }) {
  const change = usePreferenceChange();
  return (
    <>
      <Switch
        label={t('wish.email')}
        hint={t('wish.email_hint')}
        checked={email_enabled}
        onChange={(event) => change.mutate({ email_enabled: event.target.checked }, { onError: refuse })}
      />
      <SaveState of={change} />
      {canPush() && <Push />}
    </>
  );
}

function Push() {
  const { data = false, isPending } = useQuery({ queryKey: keys.pushed, queryFn: isPushed });
  const change = useMutation({
    mutationFn: async (on: boolean) => (on ? startPush() : stopPush().then(() => false)),
    onSuccess: (now, wanted) => {
      queries.setQueryData(keys.pushed, now);
      if (wanted && !now) toast(t('wish.push_refused'), { tone: 'warn' });
    },
    onError: refuse,
  });
  return (
    <Switch
      label={t('wish.push')}
      hint={t('wish.push_hint')}
      disabled={isPending || change.isPending}
      checked={change.isPending ? change.variables : data}
      onChange={(event) => change.mutate(event.target.checked)}
    />
  );
}
