import type { ReactNode } from 'react';
import { t } from './laterText';

interface WarnedProps {
  level: 'soft' | 'hard';
  children: ReactNode;
}

/** What speaks of paying elsewhere carries a warning; the worse kind is folded away until asked for. */
export function Warned({ level, children }: WarnedProps) {
  if (level === 'soft') {
    return (
      <>
        {children}
        <p className="slip-warning">{t('message.warning')}</p>
      </>
    );
  }
  return (
    <details className="slip-folded">
      <summary>{t('message.folded')}</summary>
      {children}
    </details>
  );
}
