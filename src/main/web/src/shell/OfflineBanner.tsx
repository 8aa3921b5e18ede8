import { useSyncExternalStore } from 'react';
import { clock } from '../i18n/format';
import { t } from '../i18n/t';

let since = new Date();

function subscribe(listener: () => void): () => void {
  const changed = () => {
    since = new Date();
    listener();
  };
  for (const event of ['online', 'offline']) window.addEventListener(event, changed);
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, changed);
  };
}

/** Says that the network is gone, and how old what is shown may be. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <p className="banner" role="status">
      {t('live.offline_since', { time: clock(since) })}
    </p>
  );
}
