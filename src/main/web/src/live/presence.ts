import { useEffect, useSyncExternalStore } from 'react';
import { store } from '../ui/store';
import { on, onOpen } from './bus';
import type { Presence } from './events';
import { send } from './socket';

/** So many can be watched at once; the server wants the whole set each time. */
const most = 50;
const settle = 300;
const inputEvery = 60_000;

const states = store<Record<string, Presence>>({});
const watched = new Map<number, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let lastInput = 0;

/** Whether that person is here now; nothing while it is not known. Whoever shows a person watches them as long as they are shown. */
export function usePresence(userId: number): Presence | undefined {
  useEffect(() => watch(userId), [userId]);
  return useSyncExternalStore(states.subscribe, () => states.get()[userId]);
}

function watch(userId: number): () => void {
  change(userId, 1);
  return () => change(userId, -1);
}

function change(userId: number, by: number): void {
  const count = (watched.get(userId) ?? 0) + by;
  if (count > 0) watched.set(userId, count);
  else watched.delete(userId);
  clearTimeout(timer);
  timer = setTimeout(tell, settle);
}

function tell(): void {
  const user_ids = [...watched.keys()].slice(-most);
  send<{ online: Record<string, Presence> }>('presence.watch', { user_ids }).then(
    ({ online }) => states.set(online),
    () => undefined,
  );
}

/** Tells the server that somebody sits here: at most once a minute. */
function input(): void {
  if (document.hidden || Date.now() - lastInput < inputEvery) return;
  lastInput = Date.now();
  void send('presence.input', {}).catch(() => undefined);
}

onOpen(() => watched.size > 0 && tell());
on('presence.changed', (changed) => states.set((all) => ({ ...all, ...changed })));
for (const event of ['pointerdown', 'keydown', 'visibilitychange']) document.addEventListener(event, input, { passive: true });
