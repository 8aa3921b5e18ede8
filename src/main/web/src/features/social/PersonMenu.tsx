import { Ban, Bell, BellOff, Flag, NotebookPen, UserCheck, UserPlus, UserX } from 'lucide-react';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useMe } from '../../api/me';
import type { Person } from '../../api/types';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { standing, useConnection, useConnectionMove, type Move, type Standing } from './connections';
import { useFavorite, useFavoriteChange } from './favorites';
import { t } from './text';

const BlockDialog = lazy(() => import('./BlockDialog').then((module) => ({ default: module.BlockDialog })));
const ReportDialog = lazy(() => import('../moderation/report/ReportDialog').then((module) => ({ default: module.ReportDialog })));
const NoteDialog = lazy(() => import('./NoteDialog').then((module) => ({ default: module.NoteDialog })));

interface PersonMenuProps {
  person: Person;
  /** Without what the page around it shows by itself. */
  short?: boolean;
  onBlocked?: () => void;
}

/** What can be done about somebody besides trading: a note, a connection, news of their cards, a block, a report. */
export function PersonMenu({ person, short, onBlocked }: PersonMenuProps) {
  const [layer, setLayer] = useState<'note' | 'block' | 'report'>();
  const close = () => setLayer(undefined);
  return (
    <>
      <Menu
        label={t('person.more', { name: person.display_name })}
        align="end"
        trigger={(props) => (
          <Button
            kind={short ? 'plain' : 'quiet'}
            icon={<Ellipsis aria-hidden="true" />}
            aria-label={t('person.more', { name: person.display_name })}
            {...props}
          />
        )}
      >
        {!short && (
          <Item icon={<NotebookPen aria-hidden="true" />} onClick={() => setLayer('note')}>
            {t('note.title')}
          </Item>
        )}
        {!short && <Connect person={person} />}
        <Notify person={person} />
        <div role="separator" className="menu-line" />
        <Item icon={<Ban aria-hidden="true" />} kind="danger" onClick={() => setLayer('block')}>
          {t('block.menu')}
        </Item>
        <Item icon={<Flag aria-hidden="true" />} kind="danger" onClick={() => setLayer('report')}>
          {t('person.report')}
        </Item>
      </Menu>
      <Suspense>
        {layer === 'note' && <NoteDialog person={person} onClose={close} />}
        {layer === 'block' && <BlockDialog open person={person} onClose={close} onBlocked={onBlocked} />}
        {layer === 'report' && <ReportDialog person={person} about={{ kind: 'person' }} onClose={close} onBlocked={onBlocked} />}
      </Suspense>
    </>
  );
}

const moves: Record<Exclude<Standing, 'refused'>, { move: Move; icon: ReactNode }> = {
  none: { move: 'connect', icon: <UserPlus aria-hidden="true" /> },
  asked: { move: 'end', icon: <UserX aria-hidden="true" /> },
  asks: { move: 'accept', icon: <UserCheck aria-hidden="true" /> },
  connected: { move: 'end', icon: <UserX aria-hidden="true" /> },
};

function Connect({ person }: { person: Person }) {
  const me = useMe();
  const connection = useConnection(person.id);
  const { mutate } = useConnectionMove(person);
  const now = me ? standing(connection, me) : 'refused';
  if (now === 'refused') return null;
  const { move, icon } = moves[now];
  return (
    <Item icon={icon} onClick={() => mutate({ move, connection })}>
      {t(`connection.menu.${now}`)}
    </Item>
  );
}

/** Hearing of somebody's new listings makes them a favourite too. */
function Notify({ person }: { person: Person }) {
  const on = useFavorite(person.id)?.notify_on_listings ?? false;
  const { mutate } = useFavoriteChange();
  return (
    <Item
      icon={on ? <BellOff aria-hidden="true" /> : <Bell aria-hidden="true" />}
      onClick={() => mutate({ person, on: true, notify: !on })}
    >
      {t(on ? 'favorite.quiet' : 'favorite.tell')}
    </Item>
  );
}

function Item({ icon, kind, onClick, children }: { icon: ReactNode; kind?: 'danger'; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className="menu-item" data-kind={kind} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
