import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me } from '../../../api/types';
import { serial } from '../../../card/words';
import { t } from './text';

const admire = 700;

/** The finished card turns over once, to show that it has a back. */
export function Done({ me }: { me: Me }) {
  const { next } = useSearch({ from: '/onboarding' });
  useEffect(() => {
    const timer = setTimeout(() => document.querySelector<HTMLButtonElement>('.bench .pc-flip')?.click(), admire);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="grid gap-6">
      <h2 tabIndex={-1} className="step-question">
        {t('onboarding.done_title')}
      </h2>
      <p className="text-lead text-ink-2">{t('onboarding.done', { serial: serial(me.id) })}</p>
      <p className="flex flex-wrap gap-3">
        <Link to="/collection" search={{ tab: 'import' }} className="button" data-kind="primary">
          {t('onboarding.import')}
        </Link>
        <Link to={next ?? '/'} className="button">
          {t(next ? 'onboarding.return' : 'onboarding.desk')}
        </Link>
      </p>
    </div>
  );
}
