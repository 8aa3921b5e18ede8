import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { CaseItem } from '../../../../api/types';
import { PersonMark } from '../../../../card/PersonMark';
import { ago } from '../../../../i18n/format';
import type { DeskSearch } from '../../routes';
import { holderOf } from '../claim';
import { kindName } from '../kind';
import { LevelMark } from '../LevelMark';
import { t } from '../text';
import { useLeaving } from './useLeaving';

interface QueueRowProps {
  item: CaseItem;
  search: DeskSearch;
  me: number;
  current: boolean;
  /** Who has decided it meanwhile. */
  handledBy?: string;
  onGone: () => void;
  chosen?: boolean;
  onChoose?: (id: number) => void;
}

/** One case: how urgent, whom it is about, why, since when, and who works on it. */
export function QueueRow({ item, search, me, current, handledBy, onGone, chosen, onChoose }: QueueRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useLeaving(row, handledBy !== undefined, onGone);
  const { id, target, flag_level, flag_type, flag_reason, report_count, created_at, due_at } = item;
  const overdue = due_at !== null && Date.parse(due_at) < Date.now();
  return (
    <div ref={row} className="case-row" data-handled={handledBy !== undefined || undefined} data-current={current || undefined}>
      {onChoose && (
        <label className="case-choose">
          <input type="checkbox" checked={chosen ?? false} onChange={() => onChoose(id)} />
          <span className="sr-only">{t('queue.choose', { name: target.display_name })}</span>
        </label>
      )}
      <LevelMark level={flag_level} />
      <div className="case-who">
        <PersonMark person={target} />
        <p>
          <Link
            to="/admin/moderation/cases/$id"
            params={{ id: String(id) }}
            search={search}
            className="covering"
            aria-current={current ? 'page' : undefined}
            dir="auto"
          >
            {target.display_name}
          </Link>
          <span className="hint">@{target.username}</span>
        </p>
      </div>
      <div className="case-why">
        <p className="case-kind">
          {kindName(flag_type)} <span className="hint">{report_count > 0 && t('queue.reports', { count: report_count })}</span>
        </p>
        {report_count > 0 && (
          <p className="hint case-reason" dir="auto">
            {flag_reason}
          </p>
        )}
      </div>
      <p className="case-age hint" data-overdue={overdue || undefined}>
        <time dateTime={created_at}>{ago(created_at)}</time>
        {due_at && <span>{overdue ? t('queue.overdue') : t('queue.due', { when: ago(due_at) })}</span>}
      </p>
      <p className="case-claim">{handledBy === undefined ? <Claimed item={item} me={me} /> : <span className="tag">{t('queue.handled', { name: handledBy })}</span>}</p>
    </div>
  );
}

function Claimed({ item, me }: { item: CaseItem; me: number }) {
  const holder = holderOf(item, me);
  if (item.status === 'escalated' && holder === 'nobody') return <span className="tag">{t('queue.escalated')}</span>;
  if (holder === 'nobody') return null;
  return (
    <span className="tag" data-tone={holder === 'me' ? 'own' : undefined}>
      {holder === 'me' ? t('claim.yours') : t('claim.theirs', { name: holder.name })}
    </span>
  );
}
