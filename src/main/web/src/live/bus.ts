import { queries } from '../api/query';
import { session } from '../api/session';
import { touch } from './effects';
import type { Envelope } from './events';
import { Inbox } from './inbox';
import { tellListeners } from './listen';
import { recall, remember } from './position';
import { connect, disconnect, register, send } from './socket';

const reopened = new Set<() => void>();
/** Addresses besides one's own. */
const joined = new Set<string>();
let userId: number | undefined;

/** Follows the session: whoever signs in hears their events, whoever leaves hears nothing more. */
export function followSession(): void {
  session.subscribe(follow);
  follow();
}

/** Calls `listener` at each opening of the connection: what the server keeps with the socket must be told again. Answers how to stop that. */
export function onOpen(listener: () => void): () => void {
  reopened.add(listener);
  return () => void reopened.delete(listener);
}

/** Hears an address besides one's own, until somebody else signs in. What its listeners missed meanwhile they ask for at each `onOpen`. */
export function join(address: string): void {
  if (joined.has(address)) return;
  joined.add(address);
  hear(address);
}

function hear(address: string): void {
  register(address, (body) => deliver((body as Envelope).type, (body as Envelope).data));
}

function follow(): void {
  const next = session.get()?.userId;
  if (next === userId) return;
  userId = next;
  joined.clear();
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
      joined.forEach(hear);
      void inbox.resume().catch(() => undefined);
      for (const listener of reopened) listener();
    },
  });
}

function deliver(type: string, data: unknown): void {
  touch(type, data);
  tellListeners(type, data);
}
