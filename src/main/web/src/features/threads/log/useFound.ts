import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';
import type { Conversation } from '../conversation';

/** Brings the message that the address names by its place (`?at=`) into view, reading earlier ones until it is there. */
export function useFound(log: RefObject<HTMLElement | null>, { messages, earlier, loadEarlier }: Conversation): void {
  const { at } = useSearch({ strict: false }) as { at?: number };
  const shown = useRef<number>(undefined);
  const first = messages[0]?.seq;
  useEffect(() => {
    if (at === undefined || at === shown.current || first === undefined) return;
    if (first > at && earlier) return void loadEarlier().catch(() => undefined);
    shown.current = at;
    const message = log.current?.querySelector<HTMLElement>(`[data-message="${at}"]`);
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
  }, [at, first, earlier, loadEarlier, log]);
}
