import * as v from 'valibot';
import { Dialog } from '../../../ui/Dialog';
import { Field } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import type { Message } from '../channel';
import { report } from './edits';
import { t } from './laterText';

const REASON_MOST = 500;

interface ReportDialogProps {
  tradeId: number;
  message: Message;
  onClose: () => void;
}

/** Asks what is wrong with a message before it is laid before the moderators. */
export function ReportDialog({ tradeId, message, onClose }: ReportDialogProps) {
  const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.minLength(3, t('report.too_short')), v.maxLength(REASON_MOST)) });
  return (
    <Dialog open onClose={onClose} title={t('report.title')} place="sheet">
      {message.content && (
        <blockquote className="report-quote" dir="auto">
          {message.content}
        </blockquote>
      )}
      <Form schema={schema} onSubmit={({ reason }) => report(tradeId, message, reason).then(onClose)}>
        <Field name="reason" label={t('report.reason')} hint={t('report.hint')}>
          {(props) => <textarea {...props} rows={3} maxLength={REASON_MOST} dir="auto" required />}
        </Field>
        <div className="dialog-actions">
          <Submit kind="danger">{t('report.send')}</Submit>
        </div>
      </Form>
    </Dialog>
  );
}
