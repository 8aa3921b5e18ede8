import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { t } from '../i18n/t';
import { Button } from './Button';
import { Field, type FieldProps } from './Field';

/** A password that can be shown, pasted and filled in by a password manager. */
export function PasswordField({ label, hint, error, name, ...input }: FieldProps & ComponentProps<'input'>) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(props) => (
        <div className="input-group">
          <input {...input} {...props} type={shown ? 'text' : 'password'} autoCapitalize="off" spellCheck={false} />
          <Button
            kind="quiet"
            icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            aria-label={t(shown ? 'ui.hide_password' : 'ui.show_password')}
            aria-pressed={undefined}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
