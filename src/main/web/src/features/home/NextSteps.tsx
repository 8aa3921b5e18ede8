import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Heart, Image, MailCheck, PenLine, Sparkles, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { Me } from '../../api/types';
import type { MessageKey } from '../../i18n/messages';
import { ResendLink } from '../accounts/ResendLink';
import { t } from './text';

interface Step {
  key: 'onboarding' | 'verify' | 'wants' | 'tagline' | 'signature';
  icon: LucideIcon;
  open: boolean;
  action: ReactNode;
}

/** What makes a card complete and is not done yet, the most useful first. */
export function NextSteps({ me }: { me: Me }) {
  const wants = useQuery({
    queryKey: keys.wants({ limit: 1 }),
    queryFn: () => ok(api.GET('/me/wants', { params: { query: { limit: 1 } } })),
  }).data;

  const steps: Step[] = [
    {
      key: 'onboarding',
      icon: Sparkles,
      open: !me.onboarding_completed_at,
      action: (
        <Link to="/onboarding" className="button" data-kind="primary">
          {t('step.onboarding_do')}
        </Link>
      ),
    },
    {
      key: 'wants',
      icon: Heart,
      open: wants?.total === 0,
      action: (
        <Link to="/collection" search={{ tab: 'wants' }} className="button">
          {t('step.wants_do')}
        </Link>
      ),
    },
    { key: 'verify', icon: MailCheck, open: !me.email_verified, action: <ResendLink email={me.email} /> },
    { key: 'tagline', icon: PenLine, open: !me.tagline, action: <ToProfile label="step.tagline_do" /> },
    { key: 'signature', icon: Image, open: !me.signature_card, action: <ToProfile label="step.signature_do" /> },
  ];
  const open = steps.filter((step) => step.open);

  return (
    <section className="panel" aria-labelledby="desk-steps">
      <h2 id="desk-steps" className="label">
        {t('desk.steps')}
      </h2>
      {open.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('desk.all_done')}</p>
      ) : (
        <ul className="desk-steps">
          {open.map(({ key, icon: Icon, action }) => (
            <li key={key}>
              <Icon aria-hidden="true" />
              <div>
                <p className="font-semibold">{t(`step.${key}`)}</p>
                <p className="hint">{t(`step.${key}_why`, { email: me.email })}</p>
              </div>
              {action}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ToProfile({ label }: { label: MessageKey }) {
  return (
    <Link to="/settings/profile" className="button">
      {t(label)}
    </Link>
  );
}
