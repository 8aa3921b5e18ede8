import { queries } from '../api/query';
import { session } from '../api/session';
import { touch } from './effects';
import type { Envelope } from './events';
import { Inbox } from './inbox';
import { tellListeners } from './listen';
import { recall, remember } from './position';
import { connect, disconnect, register, send } from './socket';

const reopened = new Set<() => void>();
let userId: number | undefined;

/** Follows the session: whoever signs in hears their events, whoever leaves hears nothing more. */
export function followSession(): void {
  session.subscribe(follow);
  follow();
}

/** Calls `listener` at each opening of the connection: what the server keeps with the socket must be told again. */
export function onOpen(listener: () => void): void {
  reopened.add(listener);
}

function follow(): void {
  const next = session.get()?.userId;
  if (next === userId) return;
  userId = next;
  if (next === undefined) return disconnect();
  const inbox = new Inbox({
    userId: next,
    position: recall(next),
    deliver,
    resume: (from) => send('live.resume', from),
    resync: () => void queries.invalidateQueries(),
    moved: remember,
  });
  connect({
    onOpen: () => {
      for (const address of [`user.${next}`, 'public']) register(address, (body) => inbox.receive(body as Envelope));
      void inbox.resume().catch(() => undefined);
      for (const listener of reopened) listener();
    },
  });
}

function deliver(type: string, data: unknown): void {
  touch(type, data);
  tellListeners(type, data);
}
