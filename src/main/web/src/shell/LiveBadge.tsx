import { t } from '../i18n/t';
import { liveState } from '../live/state';
import { useStore } from '../ui/store';

/** Whether this page hears what happens. It is seen only while it does not. */
export function LiveBadge() {
  const state = useStore(liveState);
  if (state === 'idle') return null;
  return (
    <span className="live-badge" data-live={state} role="status">
      {t(`live.${state}`)}
    </span>
  );
}
