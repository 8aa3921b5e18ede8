import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Person, Trade } from '../../../api/types';
import { money } from '../../../i18n/format';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Field, SelectField } from '../../../ui/Field';
import { useCountdown } from '../../../ui/useCountdown';
import { inWords, isLopsided, weigh, worth } from '../balance';
import { t } from './text';
import { showTrade } from '../moves';
import { lineNote } from '../lineNote';
import { complaint } from './complaint';
import { wanted, type Laid, type Trays } from './trays';

const MESSAGE_MOST = 500;
const DAYS = [1, 3, 7, 14, 30] as const;

interface ReviewDialogProps {
  them: Person;
  trays: Trays;
  trade?: Trade;
  me: number;
  /** The key under which an offer is sent. */
  keyOf: (offer: object) => string;
  onClose: () => void;
}

/** Both trays once more, a note, and how long the offer stands; then it is sent. */
export function ReviewDialog({ them, trays, trade, me, keyOf, onClose }: ReviewDialogProps) {
  const [message, setMessage] = useState('');
  const [days, setDays] = useState(7);
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => submit({ them, trays, trade, me, message: message.trim() || null, days, keyOf }),
    onSuccess: (made) => {
      showTrade(made);
      void navigate({ to: '/trades/$id', params: { id: String(made.id) } });
    },
    onError: () => {
      void queries.invalidateQueries({ queryKey: keys.inventory() });
      void queries.invalidateQueries({ queryKey: keys.user(them.username) });
      if (trade) void queries.invalidateQueries({ queryKey: keys.trade(trade.id) });
    },
  });
  const balance = weigh(trays.give, trays.get);
  const problem = send.error ? Problem.of(send.error) : undefined;
  const wait = useCountdown(problem?.retryAfter, problem);

  return (
    <Dialog open onClose={onClose} title={t(trade ? 'review_offer.counter' : 'review_offer.title', { name: them.display_name })} place="sheet">
      <div className="review-sides">
        <Lines title={t('trade.you_give')} lines={trays.give} />
        <Lines title={t('trade.you_get')} lines={trays.get} />
      </div>
      <p className={isLopsided(balance) ? 'font-semibold text-warn' : 'font-semibold'}>{inWords(balance)}</p>
      <Field
        label={t('review_offer.note')}
        aside={<span className="counter">{MESSAGE_MOST - [...message].length}</span>}
        error={problem?.fields.message}
      >
        {(props) => (
          <textarea {...props} rows={3} maxLength={MESSAGE_MOST} dir="auto" value={message} onChange={(event) => setMessage(event.target.value)} />
        )}
      </Field>
      {!trade && (
        <SelectField label={t('review_offer.stands')} value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {DAYS.map((count) => (
            <option key={count} value={count}>
              {t('review_offer.days', { count })}
            </option>
          ))}
        </SelectField>
      )}
      {problem && !problem.fields.message && (
        <p className="error" role="alert">
          {complaint(problem, !trade || trade.proposer_id === me ? trays : { give: trays.get, get: trays.give })}
        </p>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('review_offer.back')}</Button>
        <Button kind="primary" busy={send.isPending} wait={wait} onClick={() => send.mutate()}>
          {t(trade ? 'review_offer.send_counter' : 'review_offer.send')}
        </Button>
      </div>
    </Dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Laid[] }) {
  return (
    <section>
      <h3 className="review-title">
        {title} <span>{money(worth(lines))}</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line.inventory_item_id}>
            {line.quantity > 1 && `${t('trade.times', { count: line.quantity })} `}
            {line.card.name} <span className="card-note">{lineNote(line)}</span>
          </li>
        ))}
        {lines.length === 0 && <li className="hint">{t('trade.nothing')}</li>}
      </ul>
    </section>
  );
}

interface Terms extends Omit<ReviewDialogProps, 'onClose'> {
  message: string | null;
  days: number;
}

/** `offer` is what the proposer of the trade gives throughout, whoever makes the terms. */
function submit({ them, trays, trade, me, message, days, keyOf }: Terms): Promise<Trade> {
  const [mine, theirs] = [wanted(trays.give), wanted(trays.get)];
  const headers = (body: object) => ({ 'Idempotency-Key': keyOf(body) });
  if (!trade) {
    const body = { recipient_id: them.id, offer: mine, request: theirs, message, expires_in_days: days };
    return ok(api.POST('/trades', { body, headers: headers(body) }));
  }
  const proposer = trade.proposer_id === me;
  const body = { version: trade.version, offer: proposer ? mine : theirs, request: proposer ? theirs : mine, message };
  return ok(api.POST('/trades/{id}/counter', { params: { path: { id: trade.id } }, body, headers: headers(body) }));
}
