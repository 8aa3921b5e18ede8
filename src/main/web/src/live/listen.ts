import { useEffect, useRef } from 'react';
import type { LiveEvents, LiveType } from './events';

type Listener = (data: never) => void;

const listeners = new Map<string, Set<Listener>>();

/** Calls `listener` for every event of that type; answers how to stop that. */
export function on<T extends LiveType>(type: T, listener: (data: LiveEvents[T]) => void): () => void {
  const all = listeners.get(type) ?? new Set<Listener>();
  listeners.set(type, all.add(listener));
  return () => void all.delete(listener);
}

/** Hears events of that type while the component is there. */
export function useLive<T extends LiveType>(type: T, listener: (data: LiveEvents[T]) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => on(type, (data) => latest.current(data)), [type]);
}

/** Hands an event that came in order to whoever listens. */
export function tellListeners(type: string, data: unknown): void {
  for (const listener of listeners.get(type) ?? []) listener(data as never);
}
