import { Link, useNavigate } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import type { FormEvent } from 'react';
import { EmptyPocket } from '../ui/EmptyPocket';
import { Page } from '../ui/Page';
import { t } from './text';

/** No such page, or none that is yours to see. */
export function NotFound() {
  const navigate = useNavigate();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('username')).trim();
    void navigate({ to: '/u/$username', params: { username: name } } as never);
  };
  return (
    <Page title={t('not_found.title')}>
      <div className="sheet">
        <EmptyPocket
          icon={<SearchX aria-hidden="true" />}
          action={
            <Link to="/" className="button">
              {t('not_found.home')}
            </Link>
          }
        >
          {t('not_found.text')}
        </EmptyPocket>
        <form className="panel not-found" onSubmit={search}>
          <label className="label" htmlFor="not-found-name">
            {t('not_found.search')}
          </label>
          <input
            id="not-found-name"
            name="username"
            className="input"
            required
            pattern="[A-Za-z0-9_\-]{3,30}"
            title={t('not_found.name_wrong')}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
          />
          <button className="button">{t('not_found.go')}</button>
        </form>
      </div>
    </Page>
  );
}
