import { Link } from '@tanstack/react-router';
import { Bell, BellOff, Ellipsis, Flag, IdCard, ShieldAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Person, Trade } from '../../api/types';
import { Menu } from '../../ui/Menu';
import { mayDispute } from '../trades/disputable';
import type { Conversation } from './conversation';
import { t } from './log/laterText';

const ReportDialog = lazy(() => import('../moderation/report/ReportDialog').then((module) => ({ default: module.ReportDialog })));

interface ThreadMenuProps {
  them: Person;
  trade?: Trade;
  conversation: Conversation | undefined;
}

/** What can be done with a whole conversation. */
export function ThreadMenu({ them, trade, conversation }: ThreadMenuProps) {
  const [reporting, report] = useState(false);
  return (
    <>
      <Menu
        label={t('thread.menu')}
        align="end"
        trigger={(props) => (
          <button type="button" className="button" data-kind="quiet" data-icon="" aria-label={t('thread.menu')} {...props}>
            <Ellipsis aria-hidden="true" />
          </button>
        )}
      >
        {conversation && (
          <button type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={() => conversation.mute(!conversation.muted)}>
            {conversation.muted ? <Bell aria-hidden="true" /> : <BellOff aria-hidden="true" />}
            {t(conversation.muted ? 'thread.unmute' : 'thread.mute')}
          </button>
        )}
        <Link to="/u/$username" params={{ username: them.username }} role="menuitem" tabIndex={-1} className="menu-item">
          <IdCard aria-hidden="true" />
          {t('thread.their_card')}
        </Link>
        <div role="separator" className="menu-line" />
        {trade && mayDispute(trade) && (
          <Link to="/disputes/new" search={{ trade: trade.id }} role="menuitem" tabIndex={-1} className="menu-item" data-kind="danger">
            <ShieldAlert aria-hidden="true" />
            {t('thread.dispute')}
          </Link>
        )}
        <button type="button" role="menuitem" tabIndex={-1} className="menu-item" data-kind="danger" onClick={() => report(true)}>
          <Flag aria-hidden="true" />
          {trade ? t('thread.report_trade') : t('thread.report_person', { name: them.display_name })}
        </button>
      </Menu>
      <Suspense>
        {reporting && (
          <ReportDialog person={them} about={trade ? { kind: 'trade', id: trade.id } : { kind: 'person' }} onClose={() => report(false)} />
        )}
      </Suspense>
    </>
  );
}
