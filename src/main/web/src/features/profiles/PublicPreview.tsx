import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import createClient from 'openapi-fetch';
import { ok } from '../../api/errors';
import type { paths } from '../../api/schema';
import { ProfileCard } from '../../card/ProfileCard';
import { Button } from '../../ui/Button';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Facts } from './Facts';
import { t } from './text';

/** Asks without a token: the answer is what the server shows to anyone. */
const guest = createClient<paths>({ baseUrl: `${location.origin}/api`, fetch: (request) => fetch(request) });

/** The own page as somebody without an account sees it. */
export function PublicPreview({ username, onBack }: { username: string; onBack: () => void }) {
  const card = useQuery({
    queryKey: ['guest', 'users', username],
    queryFn: () => ok(guest.GET('/users/{id}', { params: { path: { id: username } } })),
    staleTime: 0,
  });
  return (
    <Page title={t('profile.public.title')}>
      <div className="profile-note" role="status">
        <span>{t('profile.public.note')}</span>
        <Button icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          {t('profile.public.back')}
        </Button>
      </div>
      <Loaded query={card} skeleton={<i className="pocket-empty" />}>
        {(user) => (
          <div className="profile">
            <div className="profile-card sheet">
              <ProfileCard user={user} variant="full" />
            </div>
            <div className="sheet">
              <Facts user={user} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
