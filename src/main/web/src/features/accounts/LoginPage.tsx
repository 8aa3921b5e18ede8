import { Link, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { adopt } from '../../api/session';
import { TextField } from '../../ui/Field';
import { Form, Submit } from '../../ui/Form';
import { PasswordField } from '../../ui/PasswordField';
import { AuthSheet } from './AuthSheet';
import { Given } from './fields';
import { t } from './text';

const Credentials = v.object({ username: v.pipe(Given, v.trim()), password: Given });

/** Sign-in. The guard of the page sends whoever is signed in on to where they wanted to go. */
export function LoginPage() {
  const { next } = useSearch({ from: '/login' });

  const signIn = async (body: v.InferOutput<typeof Credentials>) => {
    const answer = ok(api.POST('/auth/login', { body }));
    adopt(await answer.catch(refused));
  };

  return (
    <AuthSheet title={t('login.title')} lead={t('login.lead')}>
      <Form schema={Credentials} onSubmit={signIn}>
        <TextField name="username" label={t('login.name')} autoComplete="username" autoCapitalize="off" spellCheck={false} />
        <PasswordField name="password" label={t('login.password')} autoComplete="current-password" />
        <Submit>{t('login.submit')}</Submit>
      </Form>
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-meta">
        <Link to="/forgot-password" className="link">
          {t('login.forgot')}
        </Link>
        <span>
          {t('login.new')}{' '}
          <Link to="/register" search={{ next }} className="link">
            {t('login.make')}
          </Link>
        </span>
      </p>
    </AuthSheet>
  );
}

function refused(error: unknown): never {
  const problem = Problem.of(error);
  throw problem.status === 401 ? new Problem(401, { ...problem.body, detail: t('login.refused') }) : problem;
}
