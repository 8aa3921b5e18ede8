import { PackageCheck, Send } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Problem } from '../../../api/errors';
import type { Trade } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import './answers.css';
import { ConfirmDialog } from './ConfirmDialog';
import { isUnderway, sideOf } from '../side';
import { t } from './text';
import { useMove, type Move } from '../moves';

const ShipDialog = lazy(() => import('./ShipDialog').then((module) => ({ default: module.ShipDialog })));

interface ProgressProps {
  trade: Trade;
  me: number;
}

/** What is left to do for one side of an accepted trade: send, confirm, or ask to call it off. */
export function Progress({ trade, me }: ProgressProps) {
  const move = useMove(trade);
  const [open, setOpen] = useState<'ship' | 'cancel'>();
  if (!isUnderway(trade)) return null;
  const { them, give } = sideOf(trade, me);
  const name = them.display_name;
  const sent = give.length === 0 || trade.shipments.some(({ sender_id }) => sender_id === me);
  const theirs = trade.shipments.find(({ sender_id }) => sender_id !== me);
  const asked = trade.cancel_asked_by;

  const make = (what: Move) => move.mutate(what, { onError: (error) => toast(Problem.of(error).message, { tone: 'warn' }) });
  return (
    <div className="answers">
      {asked !== null && asked !== me && (
        <p className="trade-note" role="status">
          {t('cancel.asked', { name })}
        </p>
      )}
      {!sent && (
        <Button kind="primary" icon={<Send aria-hidden="true" />} onClick={() => setOpen('ship')}>
          {t('trade.ship')}
        </Button>
      )}
      {theirs && !theirs.received_at && (
        <Button
          kind={sent ? 'primary' : 'plain'}
          icon={<PackageCheck aria-hidden="true" />}
          busy={move.isPending && move.variables.kind === 'received'}
          onClick={() => make({ kind: 'received' })}
        >
          {t('trade.received')}
        </Button>
      )}
      {asked === me ? (
        <p className="hint">{t('cancel.waiting', { name })}</p>
      ) : (
        <Button kind="quiet" onClick={() => setOpen('cancel')}>
          {t(asked === null ? 'cancel.ask' : 'cancel.agree')}
        </Button>
      )}
      {open === 'ship' && (
        <Suspense>
          <ShipDialog name={name} onShip={(shipment) => move.mutateAsync({ kind: 'ship', shipment })} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
      {open === 'cancel' && (
        <ConfirmDialog
          title={t('cancel.title')}
          action={t(asked === null ? 'cancel.ask' : 'cancel.agree')}
          danger
          onYes={() => make({ kind: 'cancel' })}
          onClose={() => setOpen(undefined)}
        >
          {t(asked === null ? 'cancel.text' : 'cancel.agree_text', { name })}
        </ConfirmDialog>
      )}
    </div>
  );
}
