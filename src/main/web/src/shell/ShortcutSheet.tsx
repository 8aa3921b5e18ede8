import { Dialog } from '../ui/Dialog';
import { useStore } from '../ui/store';
import { Keys } from './Keys';
import { singleKeys } from './preferences';
import { shortcuts } from './shortcuts';
import { t } from './text';

/** All keys that work on the page one is on. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const all = useStore(shortcuts);
  const off = useStore(singleKeys) === '0';
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      {off && <p className="hint">{t('shortcuts.off')}</p>}
      <dl className="shortcut-list">
        {all.map(({ keys, label }) => (
          <div key={keys + label}>
            <dt>{t(label)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
