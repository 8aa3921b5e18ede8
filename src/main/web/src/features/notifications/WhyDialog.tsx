import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import type { Notification } from '../../api/types';
import { isMessage } from '../../i18n/t';
import { Dialog } from '../../ui/Dialog';
import { Loaded } from '../../ui/Loaded';
import { SkeletonLine } from '../../ui/Skeleton';
import { t } from './text';

/** Why one got a notification, and where that can be changed. */
export function WhyDialog({ of, onClose }: { of: Notification; onClose: () => void }) {
  const query = useQuery({
    queryKey: keys.why(of.id),
    queryFn: () => ok(api.GET('/notifications/{id}/why', { params: { path: { id: of.id } } })),
  });
  return (
    <Dialog open onClose={onClose} title={t('told.why')}>
      <p className="text-ink-2">{of.title}</p>
      <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
        {({ setting, level, sentence }) => (
          <div className="grid gap-4">
            <p>{because(setting, level) ?? sentence}</p>
            {setting && (
              <div className="dialog-actions">
                <Link to="/settings/notifications" className="button" onClick={onClose}>
                  {t('told.change')}
                </Link>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}

/** In our words, where the setting is one that we know. */
function because(setting: string | null, level: string | null): string | undefined {
  const [name, way] = [`wish.${setting}`, `wish.level.${level}`];
  return isMessage(name) && isMessage(way) ? t('told.because', { setting: t(name), level: t(way) }) : undefined;
}
