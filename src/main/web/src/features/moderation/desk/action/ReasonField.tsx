import { Field } from '../../../../ui/Field';
import { t } from '../text';
import { templatesFor, type Action } from './templates';

interface ReasonFieldProps {
  action: Action;
  text: string;
  onText: (text: string) => void;
}

/** Why, in words that the person reads where the action is felt; wordings to begin with stand beside it. */
export function ReasonField({ action, text, onText }: ReasonFieldProps) {
  const templates = templatesFor(action);
  return (
    <div className="grid gap-2">
      <Field name="reason" label={t('action.reason')} hint={t(`action.reason_hint.${inside(action) ? 'staff' : 'person'}`)}>
        {(props) => (
          <textarea {...props} rows={4} maxLength={2000} value={text} dir="auto" required autoFocus onChange={({ target }) => onText(target.value)} />
        )}
      </Field>
      <div className="template-row" role="group" aria-label={t('action.templates')}>
        {templates.map(({ key, name, text: wording }) => (
          <button key={key} type="button" className="template" title={wording} onClick={() => onText(wording)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Nobody but staff reads why a case was dismissed or handed on. */
export function inside(action: Action): boolean {
  return action === 'dismiss' || action === 'escalate';
}
