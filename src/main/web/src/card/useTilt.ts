import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { calm } from './motion';

/** A card keeps looking at where the pointer left it for a moment, then sinks back. */
const PAUSE_MS = 400;
const RETURN_MS = 520;

/** Puts the one live card of the page to rest, so that never two shine. */
let restOther: (() => void) | undefined;

/**
 * Lets a card lean after the pointer: writes `--px`, `--py` (0–1, where the pointer is) and `--on` (1 while alive) on the element,
 * at most once a frame and without rendering. `live` is true while the card is hovered or focused, and while it sinks back.
 */
export function useTilt() {
  const ref = useRef<HTMLElement>(null);
  const [live, setLive] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);

  const rest = useCallback(() => {
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
    if (restOther === rest) restOther = undefined;
    ref.current?.removeAttribute('data-live');
    ref.current?.style.removeProperty('--on');
    setLive(false);
  }, []);

  useEffect(() => rest, [rest]);

  const handlers = useMemo(() => {
    const wake = () => {
      if (restOther !== rest) restOther?.();
      restOther = rest;
      clearTimeout(timer.current);
      const card = ref.current;
      if (!card) return;
      card.dataset.live = 'true';
      card.style.setProperty('--on', '1');
      setLive(true);
    };
    const leave = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const card = ref.current;
        if (card?.matches(':focus-within') || card?.matches(':hover')) return;
        card?.removeAttribute('data-live');
        card?.style.setProperty('--on', '0');
        timer.current = setTimeout(rest, RETURN_MS);
      }, PAUSE_MS);
    };
    const follow = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || calm()) return;
      const { clientX, clientY } = event;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const card = ref.current;
        if (!card) return;
        const box = card.getBoundingClientRect();
        card.style.setProperty('--px', share(clientX - box.left, box.width));
        card.style.setProperty('--py', share(clientY - box.top, box.height));
      });
    };
    const enter = (event: PointerEvent) => event.pointerType !== 'touch' && wake();
    return { onPointerEnter: enter, onPointerMove: follow, onPointerLeave: leave, onFocus: wake, onBlur: leave };
  }, [rest]);

  return { ref, live, handlers };
}

function share(offset: number, whole: number): string {
  return Math.min(1, Math.max(0, offset / whole)).toFixed(3);
}
