import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { ago } from '../../i18n/format';
import { Loaded } from '../../ui/Loaded';
import { SkeletonLine } from '../../ui/Skeleton';
import { t } from './text';

const shown = 5;

/** Who turned the own card over lately. */
export function Viewers() {
  const query = useQuery({
    queryKey: keys.views,
    queryFn: () => ok(api.GET('/me/views', { params: { query: { limit: shown } } })),
  });
  return (
    <section className="panel" aria-labelledby="desk-viewers">
      <h2 id="desk-viewers" className="label">
        {t('desk.views')}
      </h2>
      <Loaded query={query} skeleton={<SkeletonLine size={28} />}>
        {({ views }) =>
          views.length === 0 ? (
            <p className="mt-2 text-ink-2">{t('desk.no_views')}</p>
          ) : (
            <ul className="desk-viewers">
              {views.map(({ id, viewer, created_at }) => (
                <li key={id}>
                  <i className="foil" data-tier={viewer?.frame_tier} />
                  {viewer ? (
                    <Link to="/u/$username" params={{ username: viewer.username }} className="font-semibold" dir="auto">
                      {viewer.display_name}
                    </Link>
                  ) : (
                    <span className="text-ink-2">{t('desk.viewer_gone')}</span>
                  )}
                  <span className="hint ms-auto">{ago(created_at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
