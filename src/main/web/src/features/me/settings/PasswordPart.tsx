import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { Form, Submit } from '../../../ui/Form';
import { PasswordField } from '../../../ui/PasswordField';
import { toast } from '../../../ui/toasts';
import { Given, NewPassword } from '../../accounts/fields';
import { t } from './text';
import { LeaveGuard } from './LeaveGuard';
import { SettingsPart } from './SettingsPage';

const Change = v.object({ current_password: Given, new_password: NewPassword });

/** Another password; every other browser is signed out by it. */
export function PasswordPart({ username }: { username: string }) {
  const [done, setDone] = useState(0);
  const change = async (body: v.InferOutput<typeof Change>) => {
    await ok(api.POST('/me/password', { body }));
    toast(t('sessions.password_done'));
    void queries.invalidateQueries({ queryKey: keys.sessions });
    setDone(done + 1);
  };
  return (
    <SettingsPart title={t('sessions.password')}>
      <Form key={done} schema={Change} onSubmit={change}>
        <LeaveGuard />
        {/* For the password manager: it must know whose password changes. */}
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <PasswordField name="current_password" label={t('sessions.password_now')} autoComplete="current-password" />
          <PasswordField
            name="new_password"
            label={t('sessions.password_new')}
            hint={t('register.password_hint')}
            autoComplete="new-password"
          />
        </div>
        <div>
          <Submit kind="plain">{t('sessions.password_change')}</Submit>
        </div>
      </Form>
    </SettingsPart>
  );
}
