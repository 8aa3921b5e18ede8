import { useEffect, useRef } from 'react';
import { queries } from '../api/query';
import { session } from '../api/session';
import { touch } from './effects';
import type { Envelope, LiveEvents, LiveType } from './events';
import { Inbox } from './inbox';
import { recall, remember } from './position';
import { connect, disconnect, register, send } from './socket';

type Listener = (data: never) => void;

const listeners = new Map<string, Set<Listener>>();
const reopened = new Set<() => void>();
let userId: number | undefined;

/** Follows the session: whoever signs in hears their events, whoever leaves hears nothing more. */
export function followSession(): void {
  session.subscribe(follow);
  follow();
}

/** Calls `listener` for every event of that type; answers how to stop that. */
export function on<T extends LiveType>(type: T, listener: (data: LiveEvents[T]) => void): () => void {
  const all = listeners.get(type) ?? new Set<Listener>();
  listeners.set(type, all.add(listener));
  return () => void all.delete(listener);
}

/** Calls `listener` at each opening of the connection: what the server keeps with the socket must be told again. */
export function onOpen(listener: () => void): () => void {
  reopened.add(listener);
  return () => void reopened.delete(listener);
}

/** Hears events of that type while the component is there. */
export function useLive<T extends LiveType>(type: T, listener: (data: LiveEvents[T]) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => on(type, (data) => latest.current(data)), [type]);
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
  for (const listener of listeners.get(type) ?? []) listener(data as never);
}
