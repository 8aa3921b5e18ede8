import { useState } from 'react';
import type { Me } from '../../api/types';
import { useShortcut } from '../../shell/shortcuts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { readEverything } from './everything';
import { t } from './text';

const asked = 'mark_all_asked';

/** `Shift+Esc` marks everything as read, wherever one is; the first time it asks. */
export function ReadAll({ me }: { me: Me }) {
  const [asking, setAsking] = useState(false);
  useShortcut('Shift+Escape', 'told.everything', () => (localStorage.getItem(asked) ? void readEverything(me.id) : setAsking(true)));
  const go = () => {
    localStorage.setItem(asked, '1');
    setAsking(false);
    void readEverything(me.id);
  };
  return (
    <Dialog open={asking} onClose={() => setAsking(false)} title={t('told.everything_ask')}>
      <p>{t('told.everything_text')}</p>
      <div className="dialog-actions">
        <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
        <Button kind="primary" onClick={go}>
          {t('told.everything')}
        </Button>
      </div>
    </Dialog>
  );
}
