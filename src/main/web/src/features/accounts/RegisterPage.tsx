import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { adopt } from '../../api/session';
import { TextField } from '../../ui/Field';
import { Form, Submit } from '../../ui/Form';
import { PasswordField } from '../../ui/PasswordField';
import { AuthSheet } from './AuthSheet';
import { BlankCard } from './BlankCard';
import { DisplayName, Email, NewPassword, Username } from './fields';
import { t } from './text';

const Registration = v.object({ display_name: DisplayName, username: Username, email: Email, password: NewPassword });

/** Registration: the card beside the form takes the name as it is typed. */
export function RegisterPage() {
  const { next } = useSearch({ from: '/register' });
  const [name, setName] = useState('');

  const register = async (body: v.InferOutput<typeof Registration>) => {
    adopt(await ok(api.POST('/auth/register', { body })));
  };

  return (
    <AuthSheet title={t('register.title')} lead={t('register.lead')} aside={<BlankCard name={name || t('register.blank')} />}>
      <Form schema={Registration} onSubmit={register}>
        <TextField
          name="display_name"
          label={t('register.display_name')}
          hint={t('register.display_name_hint')}
          autoComplete="name"
          dir="auto"
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          name="username"
          label={t('register.username')}
          hint={t('register.username_hint')}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
        />
        <TextField name="email" type="email" label={t('register.email')} autoComplete="email" />
        <PasswordField
          name="password"
          label={t('register.password')}
          hint={t('register.password_hint')}
          autoComplete="new-password"
        />
        <Submit>{t('register.submit')}</Submit>
      </Form>
      <p className="text-meta">
        {t('register.known')}{' '}
        <Link to="/login" search={{ next }} className="link">
          {t('login.submit')}
        </Link>
      </p>
    </AuthSheet>
  );
}
