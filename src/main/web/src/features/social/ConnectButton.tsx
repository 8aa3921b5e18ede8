import { UserCheck, UserPlus, UserX } from 'lucide-react';
import { useMe } from '../../api/me';
import type { Person } from '../../api/types';
import { Button } from '../../ui/Button';
import { standing, useConnection, useConnectionMove, type Move } from './connections';
import { t } from './text';

/** Connects with somebody: asks, takes the question back, or answers theirs. */
export function ConnectButton({ person }: { person: Person }) {
  const me = useMe();
  const connection = useConnection(person.id);
  const { mutate, isPending } = useConnectionMove(person);
  if (!me) return null;
  const doing = (move: Move) => ({ busy: isPending, onClick: () => mutate({ move, connection }) });

  switch (standing(connection, me)) {
    case 'asks':
      return (
        <>
          <Button kind="primary" icon={<UserCheck aria-hidden="true" />} {...doing('accept')}>
            {t('connection.accept')}
          </Button>
          <Button {...doing('decline')}>{t('connection.decline')}</Button>
        </>
      );
    case 'asked':
      return (
        <Button icon={<UserX aria-hidden="true" />} {...doing('end')}>
          {t('connection.take_back')}
        </Button>
      );
    case 'connected':
      return (
        <Button icon={<UserCheck aria-hidden="true" />} title={t('connection.end')} {...doing('end')}>
          {t('connection.connected')}
        </Button>
      );
    case 'refused':
      return <p className="hint">{t('connection.refused')}</p>;
    default:
      return (
        <Button icon={<UserPlus aria-hidden="true" />} {...doing('connect')}>
          {t('connection.connect')}
        </Button>
      );
  }
}
