import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useForm } from '../../../ui/formState';
import { t } from './text';

/** Asks before a page is left on which the form around it was filled in and not sent. */
export function LeaveGuard() {
  const { dirty, busy } = useForm();
  const guards = dirty && !busy;
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => guards, enableBeforeUnload: guards, withResolver: true });
  return (
    <Dialog open={status === 'blocked'} onClose={() => reset?.()} title={t('settings.leave_title')}>
      <p>{t('settings.leave')}</p>
      <div className="dialog-actions">
        <Button kind="danger" onClick={() => proceed?.()}>
          {t('settings.leave_do')}
        </Button>
        <Button kind="primary" onClick={() => reset?.()}>
          {t('settings.leave_stay')}
        </Button>
      </div>
    </Dialog>
  );
}
