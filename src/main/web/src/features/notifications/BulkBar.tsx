import { Check, Mail, MailOpen, X } from 'lucide-react';
import type { Notification } from '../../api/types';
import { Button } from '../../ui/Button';
import { keepUnread, markDone } from './filing';
import { markSomeRead } from './reading';
import { useWait } from './sending';
import { t } from './text';

/** What can be done with all that are selected. */
export function BulkBar({ selected, onClear }: { selected: readonly Notification[]; onClear: () => void }) {
  const then = (act: (all: readonly Notification[]) => void) => () => {
    act(selected);
    onClear();
  };
  const wait = useWait();
  return (
    <div className="told-bulk" role="toolbar" aria-label={t('told.selected', { count: selected.length })}>
      <p>{t('told.selected', { count: selected.length })}</p>
      <Button icon={<Check aria-hidden="true" />} wait={wait} onClick={then(markDone)}>
        {t('told.done')}
      </Button>
      <Button icon={<MailOpen aria-hidden="true" />} wait={wait} onClick={then(markSomeRead)}>
        {t('told.mark_read')}
      </Button>
      <Button icon={<Mail aria-hidden="true" />} wait={wait} onClick={then((all) => void keepUnread(all.map(({ id }) => id)))}>
        {t('told.keep_unread')}
      </Button>
      <Button kind="quiet" icon={<X aria-hidden="true" />} aria-label={t('told.clear')} onClick={onClear} />
    </div>
  );
}
