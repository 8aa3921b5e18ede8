import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import type { Me } from '../../../api/types';
import { TextField } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import { PasswordField } from '../../../ui/PasswordField';
import { toast } from '../../../ui/toasts';
import { Email, Given } from '../../accounts/fields';
import { ResendLink } from '../../accounts/ResendLink';
import { t } from './text';
import { LeaveGuard } from './LeaveGuard';
import { SettingsPart } from './SettingsPage';

const Change = v.object({ email: Email, password: Given });

/** The address of the account, and another one for it. */
export function EmailPart({ me: { email, email_verified } }: { me: Me }) {
  const [sent, setSent] = useState(0);
  const change = async (body: v.InferOutput<typeof Change>) => {
    await ok(api.POST('/me/email', { body }));
    toast(t('sessions.email_sent', { email: body.email }));
    setSent(sent + 1);
  };
  return (
    <SettingsPart title={t('sessions.email')}>
      <p className="flex flex-wrap items-center gap-3">
        {t('sessions.email_is', { email })}
        <span className="tag" data-tone={email_verified ? 'success' : 'warn'}>
          {t(email_verified ? 'sessions.email_confirmed' : 'sessions.email_open')}
        </span>
        {!email_verified && <ResendLink email={email} />}
      </p>
      <Form key={sent} schema={Change} onSubmit={change}>
        <LeaveGuard />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField name="email" type="email" label={t('sessions.email_new')} autoComplete="email" />
          <PasswordField name="password" label={t('sessions.password_now')} autoComplete="current-password" />
        </div>
        <div>
          <Submit kind="plain">{t('sessions.email_change')}</Submit>
        </div>
      </Form>
    </SettingsPart>
  );
}
