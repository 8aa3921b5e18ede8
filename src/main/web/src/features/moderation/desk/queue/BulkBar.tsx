import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../../api/client';
import { ok } from '../../../../api/errors';
import type { CaseItem } from '../../../../api/types';
import { Button } from '../../../../ui/Button';
import { Dialog } from '../../../../ui/Dialog';
import { Field } from '../../../../ui/Field';
import { Form, Submit } from '../../../../ui/Form';
import { toast } from '../../../../ui/toasts';
import { dropCase } from '../board';
import { templatesFor } from '../action/templates';
import { t } from '../text';

interface BulkBarProps {
  picked: readonly CaseItem[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onClear: () => void;
  /** What could not be dismissed stays chosen. */
  onDone: (left: number[]) => void;
}

const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.minLength(1, t('action.no_reason')), v.maxLength(2000)) });

/** What can be done with all chosen cases: dismiss them with one reason. */
export function BulkBar({ picked, open, onOpen, onClear, onDone }: BulkBarProps) {
  const [refused, setRefused] = useState<{ id: number; reason: string }[]>([]);
  const [first] = templatesFor('dismiss');
  if (picked.length === 0) return null;

  const dismiss = async ({ reason }: v.InferOutput<typeof schema>) => {
    const answer = await ok(api.POST('/admin/moderation/cases/dismiss', { body: { case_ids: picked.map(({ id }) => id), versions: picked.map(({ version }) => version), reason } }));
    answer.dismissed.forEach(dropCase);
    setRefused(answer.refused);
    toast(t('bulk.done', { count: answer.dismissed.length }));
    if (answer.refused.length === 0) onDone([]);
  };
  const close = () => {
    if (refused.length > 0) onDone(refused.map(({ id }) => id));
    setRefused([]);
    onOpen(false);
  };
  return (
    <div className="bulk-bar" role="region" aria-label={t('bulk.title')}>
      <p>{t('bulk.chosen', { count: picked.length })}</p>
      <Button kind="primary" onClick={() => onOpen(true)}>
        {t('bulk.dismiss')}
      </Button>
      <Button kind="quiet" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      <Dialog open={open} onClose={close} title={t('bulk.dialog', { count: picked.length })} place="sheet">
        {refused.length > 0 ? (
          <ul className="next-steps">
            {refused.map(({ id, reason }) => (
              <li key={id}>
                {picked.find((one) => one.id === id)?.target.display_name}: {reason}
              </li>
            ))}
          </ul>
        ) : (
          <Form schema={schema} onSubmit={dismiss}>
            <Field name="reason" label={t('action.reason')} hint={t('bulk.hint')}>
              {(props) => <textarea {...props} rows={3} maxLength={2000} defaultValue={first?.text} dir="auto" required />}
            </Field>
            <div className="dialog-actions">
              <Submit kind="danger">{t('bulk.dismiss')}</Submit>
            </div>
          </Form>
        )}
      </Dialog>
    </div>
  );
}
