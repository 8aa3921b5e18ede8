import { useEffect, useState, type RefObject } from 'react';

const OPEN_MS = 750;
const CLOSE_MS = 150;

/**
 * The trader one has pointed at, or has the keyboard on, for three quarters of a second. A page that scrolls under a resting
 * pointer means nothing, and neither does a finger.
 */
export function useIntent(within: RefObject<HTMLElement | null>): HTMLElement | undefined {
  const [looked, setLooked] = useState<HTMLElement>();
  useEffect(() => {
    const sheet = within.current;
    if (!sheet) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let aim: HTMLElement | null = null;
    const take = (next: HTMLElement | null) => {
      if (next === aim) return;
      aim = next;
      clearTimeout(timer);
      timer = setTimeout(() => setLooked(undefined), CLOSE_MS);
      if (next) timer = setTimeout(() => setLooked(next), OPEN_MS);
    };
    const of = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-user]') : null);
    const point = (event: PointerEvent) => event.pointerType !== 'touch' && take(of(event.target));
    const focus = ({ target }: FocusEvent) => target instanceof Element && target.matches(':focus-visible') && take(of(target));
    const leave = () => take(null);
    const gone = () => {
      clearTimeout(timer);
      aim = null;
      setLooked(undefined);
    };
    sheet.addEventListener('pointermove', point);
    sheet.addEventListener('pointerleave', leave);
    sheet.addEventListener('focusin', focus);
    sheet.addEventListener('focusout', leave);
    window.addEventListener('scroll', gone, { passive: true });
    window.addEventListener('keydown', gone);
    return () => {
      gone();
      sheet.removeEventListener('pointermove', point);
      sheet.removeEventListener('pointerleave', leave);
      sheet.removeEventListener('focusin', focus);
      sheet.removeEventListener('focusout', leave);
      window.removeEventListener('scroll', gone);
      window.removeEventListener('keydown', gone);
    };
  }, [within]);
  return looked;
}
