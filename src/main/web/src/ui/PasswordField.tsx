import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { t } from '../i18n/t';
import { Button } from './Button';
import { Field, type FieldProps } from './Field';
import { Tooltip } from './Tooltip';

/** A password that can be shown, pasted and filled in by a password manager. */
export function PasswordField({ label, hint, error, name, ...input }: FieldProps & ComponentProps<'input'>) {
  const [shown, setShown] = useState(false);
  const says = t(shown ? 'ui.hide_password' : 'ui.show_password');
  return (
    <Field label={label} hint={hint} error={error} name={name}>
      {(props) => (
        <div className="input-group">
          <input {...input} {...props} type={shown ? 'text' : 'password'} autoCapitalize="off" spellCheck={false} />
          <Tooltip text={says}>
            <Button
              kind="quiet"
              icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              aria-label={says}
              onClick={() => setShown(!shown)}
            />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}
