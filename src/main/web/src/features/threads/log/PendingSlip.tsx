import { Button } from '../../../ui/Button';
import { useCountdown } from '../../../ui/useCountdown';
import type { Outgoing } from '../outbox';
import { Embed } from './Embed';
import { Photos } from './Photos';
import { outbox } from '../post';
import { t } from './laterText';

/** A message on its way: where it is, and what to do when it did not get there. */
export function PendingSlip({ outgoing, name }: { outgoing: Outgoing; name: string }) {
  const { client_id, draft, state, reason, waitUntil } = outgoing;
  const wait = useCountdown(waitUntil ? (waitUntil - Date.now()) / 1000 : undefined, waitUntil);
  return (
    <article className="slip" data-own data-state={state} data-client-key={client_id}>
      {draft.text && (
        <p className="slip-text" dir="auto">
          {draft.text}
        </p>
      )}
      {draft.card && <Embed card={draft.card} />}
      {draft.photos.length > 0 && <Photos ids={draft.photos.map(({ id }) => id)} name={name} />}
      {state === 'failed' ? (
        <div className="slip-failed" role="alert">
          <p>{t('send.failed', { reason: reason ?? '' })}</p>
          <Button onClick={() => outbox().retry(client_id)}>
            {t('send.retry')}
          </Button>
          <Button kind="quiet" onClick={() => outbox().drop(client_id)}>
            {t('send.delete')}
          </Button>
        </div>
      ) : (
        <span className="slip-time">{wait ? t('send.waits', { count: wait }) : t(`send.${state}`)}</span>
      )}
    </article>
  );
}
