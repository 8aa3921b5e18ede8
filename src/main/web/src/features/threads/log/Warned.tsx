import type { ReactNode } from 'react';
import { t } from '../text';

interface WarnedProps {
  level: 'soft' | 'hard' | null;
  own: boolean;
  children: ReactNode;
}

/** What speaks of paying elsewhere carries a warning; the worse kind is folded away until asked for. */
export function Warned({ level, own, children }: WarnedProps) {
  if (!level || own) return children;
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
