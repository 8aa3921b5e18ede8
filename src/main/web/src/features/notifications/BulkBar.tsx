import { Check, Mail, MailOpen, X } from 'lucide-react';
import type { Notification } from '../../api/types';
import { Button } from '../../ui/Button';
import { keepUnread, markDone } from './filing';
import { markSomeRead } from './reading';
import { t } from './text';

/** What can be done with all that are selected. */
export function BulkBar({ selected, onClear }: { selected: readonly Notification[]; onClear: () => void }) {
  const then = (act: (all: readonly Notification[]) => void) => () => {
    act(selected);
    onClear();
  };
  return (
    <div className="told-bulk" role="toolbar" aria-label={t('told.selected', { count: selected.length })}>
      <p>{t('told.selected', { count: selected.length })}</p>
      <Button icon={<Check aria-hidden="true" />} onClick={then(markDone)}>
        {t('told.done')}
      </Button>
      <Button icon={<MailOpen aria-hidden="true" />} onClick={then(markSomeRead)}>
        {t('told.mark_read')}
      </Button>
      <Button icon={<Mail aria-hidden="true" />} onClick={then((all) => void keepUnread(all.map(({ id }) => id)))}>
        {t('told.keep_unread')}
      </Button>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('told.clear')} onClick={onClear} />
    </div>
  );
}
