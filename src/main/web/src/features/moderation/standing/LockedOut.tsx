import { useNavigate } from '@tanstack/react-router';
import { forget } from '../../../api/session';
import { barring } from '../../../live/barring';
import { Button } from '../../../ui/Button';
import { Page } from '../../../ui/Page';
import { useStore } from '../../../ui/store';
import '../moderation.css';
import { t } from '../text';
import { effect, until } from './words';

/** Said at once to somebody who is suspended or banned while a page is open: their session is over, and where to object. */
export function LockedOut() {
  const { told } = useStore(barring);
  const navigate = useNavigate();
  const action_type = told?.action_type;
  const barred = action_type === 'suspend' || action_type === 'ban' ? { action_type, capabilities: null, expires_at: told?.expires_at ?? null } : undefined;
  const go = () => {
    barring.set({ closed: false });
    forget();
    void navigate({ to: '/login', search: { next: '/appeals' } });
  };
  return (
    <Page title={t('locked_out.title')}>
      <div className="sheet standing" role="alert">
        <div className="panel grid gap-3">
          {barred && (
            <p className="text-lead">
              {effect(barred)} {until(barred)}
            </p>
          )}
          {barred && told?.reason && (
            <p className="quoted" dir="auto">
              {told.reason}
            </p>
          )}
          <p>{t('locked_out.text')}</p>
          <p>
            <Button kind="primary" onClick={go}>
              {t('locked_out.go')}
            </Button>
          </p>
        </div>
      </div>
    </Page>
  );
}
