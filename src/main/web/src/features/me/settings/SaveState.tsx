import { useEffect, useState } from 'react';
import { t } from './text';

const shown = 3_000;

/** Says beside a field that it is being saved, and for a moment that it was. */
export function SaveState({ of: { isPending, isSuccess, submittedAt } }: { of: Saving }) {
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (!isSuccess) return;
    const timer = setTimeout(() => setOver(submittedAt), shown);
    return () => clearTimeout(timer);
  }, [isSuccess, submittedAt]);
  return (
    <span className="save-state" role="status">
      {isPending ? t('settings.saving') : isSuccess && over !== submittedAt ? t('ui.saved') : ''}
    </span>
  );
}

/** What of a mutation tells how its saving goes. */
export interface Saving {
  isPending: boolean;
  isSuccess: boolean;
  submittedAt: number;
}
