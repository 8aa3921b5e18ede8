import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { forget } from '../../../api/session';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form, Submit } from '../../../ui/Form';
import { PasswordField } from '../../../ui/PasswordField';
import { toast } from '../../../ui/toasts';
import { Given } from '../../accounts/fields';
import { t } from './text';
import { SettingsPart } from './SettingsPage';

const Confirmation = v.object({ password: Given });

/** Deleting the account: said plainly, and asked for the password. */
export function DeletePart() {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const remove = async (body: v.InferOutput<typeof Confirmation>) => {
    await ok(api.DELETE('/me', { body }));
    toast(t('data.deleted'));
    await navigate({ to: '/' });
    forget();
  };
  return (
    <SettingsPart title={t('data.delete')}>
      <p className="text-ink-2">{t('data.delete_lead')}</p>
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('data.delete_do')}
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('data.delete_title')}>
        <p>{t('data.delete_confirm')}</p>
        <Form schema={Confirmation} onSubmit={remove}>
          <PasswordField name="password" label={t('login.password')} autoComplete="current-password" />
          <div className="dialog-actions">
            <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
            <Submit kind="danger">{t('data.delete_final')}</Submit>
          </div>
        </Form>
      </Dialog>
    </SettingsPart>
  );
}
