import type EventBus from '@vertx/eventbus-bridge-client.js';
import { accessToken, refresh, session } from '../api/session';
import { backoff } from './backoff';
import { barring } from './barring';
import { liveState } from './state';

/** What the server closes with: the token ran out; out of the house; too many sockets, this was the oldest. */
const expired = 4401;
const banned = 4403;
const replaced = 4009;
const open = 1;
/** A connection that lived this long was a good one: the next trouble starts counting anew. */
const stable = 5_000;

export interface SocketListener {
  /** Registers what is to be heard. The client forgets it with every connection, so this is asked each time. */
  onOpen: (again: boolean) => void;
}

let bus: EventBus | undefined;
let listener: SocketListener | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let attempt = 0;
let opened = false;

/** Connects and stays connected until `disconnect`. */
export function connect(to: SocketListener): void {
  disconnect();
  listener = to;
  void dial();
}

export function disconnect(): void {
  listener = undefined;
  opened = false;
  attempt = 0;
  clearTimeout(timer);
  drop();
  liveState.set('idle');
}

export function register(address: string, hear: (body: unknown) => void): void {
  if (bus?.state === open) bus.registerHandler(address, (error, message) => !error && message && hear(message.body));
}

/** Sends a command and answers with its reply; fails while there is no connection. */
export function send<T>(address: string, body: object): Promise<T> {
  const at = bus;
  if (at?.state !== open) return Promise.reject(new Error('not connected'));
  return new Promise((resolve, reject) => {
    at.send(address, body, {}, (error, message) =>
      error ? reject(new Error(error.message ?? error.failureType)) : resolve(message?.body as T),
    );
  });
}

async function dial(): Promise<void> {
  if (!listener) return;
  if (!navigator.onLine) return liveState.set('offline');
  liveState.set(opened ? 'reconnecting' : 'connecting');
  const wanted = listener;
  const [token, { default: Bus }] = await Promise.all([
    accessToken().catch(() => undefined),
    import('@vertx/eventbus-bridge-client.js'),
  ]).catch(() => [undefined, { default: undefined }] as const);
  if (wanted !== listener) return;
  if (!token || !Bus) return session.get() ? later() : disconnect();

  drop();
  const next = new Bus(`${location.origin}/eventbus`, { transports: ['websocket'], vertxbus_ping_interval: 20_000 });
  bus = next;
  next.defaultHeaders = { authorization: `Bearer ${token}` };
  // Errors of commands come to their callbacks; pongs and the like say nothing.
  next.onerror = () => undefined;
  next.onunhandled = () => undefined;
  let since = 0;
  next.onopen = () => {
    since = Date.now();
    liveState.set('live');
    wanted.onOpen(opened);
    opened = true;
  };
  next.onclose = ({ code }) => {
    if (bus !== next) return;
    bus = undefined;
    if (since && Date.now() - since > stable) attempt = 0;
    closed(code);
  };
}

function closed(code: number): void {
  if (code === banned) barring.set((now) => ({ ...now, closed: true }));
  if (code === banned || code === replaced) return liveState.set('offline');
  if (code === expired) void refresh().then(later, later);
  else later();
}

function later(): void {
  if (!listener) return;
  liveState.set(navigator.onLine ? 'reconnecting' : 'offline');
  clearTimeout(timer);
  timer = setTimeout(() => void dial(), backoff(attempt++));
}

function drop(): void {
  const old = bus;
  bus = undefined;
  if (!old) return;
  old.onclose = undefined;
  if (old.state <= open) old.close();
}

/** A later frame with a new token keeps the socket alive beyond the old token's end. */
session.subscribe(() => {
  const token = session.get()?.token;
  if (!bus || !token) return;
  bus.defaultHeaders = { authorization: `Bearer ${token}` };
  void send('presence.input', {}).catch(() => undefined);
});

window.addEventListener('offline', () => listener && liveState.set('offline'));
window.addEventListener('online', () => bus?.state !== open && void dial());
