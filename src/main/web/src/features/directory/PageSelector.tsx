import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button';
import { PAGE } from './directory';
import './page-selector.css';
import { t } from './text';
import { useTradersSearch } from './useTraders';

/** Where in the whole one is, and the way to any other page of it without scrolling. */
export function PageSelector({ page, total }: { page: number; total: number }) {
  const { change } = useTradersSearch();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const last = Math.ceil(total / PAGE);
  if (last < 2) return null;

  const open = (to: number) => {
    const wanted = Math.min(last, Math.max(1, Math.round(to) || 1));
    setTyped(String(wanted));
    change({ page: wanted === 1 ? undefined : String(wanted) });
    window.scrollTo({ top: 0 });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open(Number(typed));
  };
  return (
    <nav className="traders-pages" aria-label={t('traders.pages')}>
      <Button
        kind="quiet"
        icon={<ChevronLeft aria-hidden="true" />}
        aria-label={t('traders.previous_page')}
        disabled={page <= 1}
        onClick={() => open(page - 1)}
      />
      <form onSubmit={submit}>
        <label>
          {t('traders.page')}
          <input
            className="input"
            inputMode="numeric"
            size={Math.max(2, String(last).length)}
            value={typed}
            onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
            onBlur={() => setTyped(String(page))}
          />
          {t('traders.of_pages', { count: last })}
        </label>
      </form>
      <Button
        kind="quiet"
        icon={<ChevronRight aria-hidden="true" />}
        aria-label={t('traders.next_page')}
        disabled={page >= last}
        onClick={() => open(page + 1)}
      />
    </nav>
  );
}
