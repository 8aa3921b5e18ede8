import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import type { Person } from '../../../api/types';
import { Choice, Choices, Switch } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import { toast } from '../../../ui/toasts';
import '../moderation.css';
import { t } from '../text';
import { file, kindsFor, type About } from './report';

const MOST = 1000;
const LEAST = 3;

interface ReportDialogProps {
  person: Person;
  about: About;
  onClose: () => void;
  onBlocked?: () => void;
}

/** Asks what is wrong with somebody, a message, a review or a trade, and says what becomes of it. */
export function ReportDialog({ person, about, onClose, onBlocked }: ReportDialogProps) {
  const navigate = useNavigate();
  const name = person.display_name;
  const kinds = kindsFor(about);
  const schema = v.object({
    report_type: v.pipe(v.optional(v.string(), ''), v.picklist(kinds, t('report.no_kind'))),
    reason: v.pipe(v.string(), v.trim(), v.minLength(LEAST, t('report.too_short')), v.maxLength(MOST)),
    block: v.pipe(
      v.optional(v.string()),
      v.transform((on) => on !== undefined),
    ),
  });
  const send = async (complaint: v.InferOutput<typeof schema>) => {
    await file(person, about, complaint);
    onClose();
    toast(t(complaint.block ? 'report.thanks_blocked' : 'report.thanks', { name }), {
      action: { label: t('report.see'), run: () => void navigate({ to: '/settings/reports' }) },
    });
    if (complaint.block) onBlocked?.();
  };
  return (
    <Dialog open onClose={onClose} title={t(`report.title.${about.kind}`, { name })} place="sheet">
      {(about.kind === 'message' || about.kind === 'review') && about.text && (
        <blockquote className="quoted" dir="auto">
          {about.text}
        </blockquote>
      )}
      <Form schema={schema} onSubmit={send}>
        <Choices label={t('report.kind')} row>
          {kinds.map((kind) => (
            <Choice key={kind} compact name="report_type" value={kind} label={t(`report.kind.${kind}`)} required />
          ))}
        </Choices>
        <Field name="reason" label={t('report.reason')} hint={t('report.hint')}>
          {(props) => <textarea {...props} rows={3} maxLength={MOST} dir="auto" required />}
        </Field>
        <Switch name="block" label={t('report.block', { name })} hint={t('report.block_hint')} />
        <ul className="next-steps">
          <li>{t('report.next.copy')}</li>
          <li>{t('report.next.secret', { name })}</li>
          <li>{t('report.next.told')}</li>
        </ul>
        <div className="dialog-actions">
          <Submit kind="danger">{t('report.send')}</Submit>
        </div>
      </Form>
    </Dialog>
  );
}
