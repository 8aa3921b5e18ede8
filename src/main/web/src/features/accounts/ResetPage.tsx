import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { Form, Submit } from '../../ui/Form';
import { PasswordField } from '../../ui/PasswordField';
import { toast } from '../../ui/toasts';
import { AuthSheet } from './AuthSheet';
import { NewPassword } from './fields';
import { t } from './text';

const Password = v.object({ password: NewPassword });

/** Sets a new password with the token of a mail. */
export function ResetPage() {
  const { token } = useSearch({ from: '/reset-password' });
  const navigate = useNavigate();

  const reset = async ({ password }: v.InferOutput<typeof Password>) => {
    await ok(api.POST('/auth/password/reset', { body: { token: token ?? '', password } })).catch(stale);
    toast(t('reset.done'));
    await navigate({ to: '/login' });
  };

  return (
    <AuthSheet title={t('reset.title')} lead={t('reset.lead')}>
      {token ? (
        <Form schema={Password} onSubmit={reset}>
          <PasswordField
            name="password"
            label={t('reset.password')}
            hint={t('register.password_hint')}
            autoComplete="new-password"
          />
          <Submit>{t('reset.submit')}</Submit>
        </Form>
      ) : (
        <p className="error">{t('reset.no_token')}</p>
      )}
      <p className="text-meta">
        <Link to="/forgot-password" className="link">
          {t('login.forgot')}
        </Link>
      </p>
    </AuthSheet>
  );
}

function stale(error: unknown): never {
  const problem = Problem.of(error);
  throw problem.fields.token ? new Problem(problem.status, { detail: problem.fields.token }) : problem;
}
