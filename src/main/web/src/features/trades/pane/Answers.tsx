import { useNavigate } from '@tanstack/react-router';
import { Check, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../../../api/errors';
import type { Trade } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import { useCountdown } from '../../../ui/useCountdown';
import './answers.css';
import { weigh } from '../balance';
import { ConfirmDialog } from './ConfirmDialog';
import { isOpen, sideOf } from '../side';
import { t } from './text';
import { asksToConfirm, useMove, type Move } from '../moves';

/** Whoever was too late looks again; of copies that are gone the server says which. */
function inWords({ status, body, message }: Problem): string {
  return status === 409 && !body.card_ids ? t('trade.moved') : message;
}

interface AnswersProps {
  trade: Trade;
  me: number;
}

/** Accept, counter or decline what is offered; or take back one's own offer. */
export function Answers({ trade, me }: AnswersProps) {
  const move = useMove(trade);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'lopsided' | 'decline' | 'cancel'>();
  const problem = move.error ? Problem.of(move.error) : undefined;
  const wait = useCountdown(problem?.retryAfter, problem);
  if (!isOpen(trade)) return null;
  const side = sideOf(trade, me);

  const make = (what: Move) =>
    move.mutate(what, {
      onError: (error) => {
        if (asksToConfirm(error)) setAsked('lopsided');
        else toast(inWords(Problem.of(error)), { tone: 'warn' });
      },
    });
  const ask = asked && {
    lopsided: { text: t('confirm.lopsided', { percent: Math.round(weigh(side.give, side.get).lean * 100) }), go: { kind: 'accept', confirm: true } as const },
    decline: { text: t('confirm.decline', { name: side.them.display_name }), go: { kind: 'decline' } as const },
    cancel: { text: t('confirm.withdraw'), go: { kind: 'cancel' } as const },
  }[asked];
  const busy = (kind: Move['kind']) => move.isPending && move.variables.kind === kind;

  return (
    <div className="answers">
      {side.myTurn ? (
        <>
          <Button kind="primary" icon={<Check aria-hidden="true" />} busy={busy('accept')} wait={wait} onClick={() => make({ kind: 'accept' })}>
            {t('trade.accept')}
          </Button>
          <Button onClick={() => void navigate({ to: '/trades/new', search: { counter: String(trade.id) } })}>{t('trade.counter')}</Button>
          <Button kind="quiet" icon={<X aria-hidden="true" />} busy={busy('decline')} onClick={() => setAsked('decline')}>
            {t('trade.decline')}
          </Button>
        </>
      ) : (
        <Button icon={<Undo2 aria-hidden="true" />} busy={busy('cancel')} onClick={() => setAsked('cancel')}>
          {t('trade.withdraw')}
        </Button>
      )}
      {ask && asked && (
        <ConfirmDialog
          title={t(`confirm.${asked}_title`)}
          action={t(`confirm.${asked}_yes`)}
          danger={asked !== 'lopsided'}
          onYes={() => make(ask.go)}
          onClose={() => setAsked(undefined)}
        >
          {ask.text}
        </ConfirmDialog>
      )}
    </div>
  );
}
