import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { TextField } from '../../ui/Field';
import { Form, Submit } from '../../ui/Form';
import { AuthSheet } from './AuthSheet';
import { Email } from './fields';
import { t } from './text';

const Address = v.object({ email: Email });

/** Asks for a mail to set a new password. It answers alike whether or not the address is known. */
export function ForgotPage() {
  const [sentTo, setSentTo] = useState<string>();
  const send = async (body: v.InferOutput<typeof Address>) => {
    await ok(api.POST('/auth/password/forgot', { body }));
    setSentTo(body.email);
  };
  return (
    <AuthSheet title={t('forgot.title')} lead={t('forgot.lead')}>
      {sentTo ? (
        <div role="status">
          <EmptyPocket icon={<MailCheck aria-hidden="true" />} title={t('forgot.sent_title')}>
            {t('forgot.sent', { email: sentTo })}
          </EmptyPocket>
        </div>
      ) : (
        <Form schema={Address} onSubmit={send}>
          <TextField name="email" type="email" label={t('register.email')} autoComplete="email" />
          <Submit>{t('forgot.submit')}</Submit>
        </Form>
      )}
    </AuthSheet>
  );
}
