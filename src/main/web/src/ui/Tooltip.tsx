import { cloneElement, useId, useRef, type HTMLAttributes, type ReactElement } from 'react';
import { placeBy } from './place';

/**
 * The name of an icon button, shown after half a second of hovering or at once on keyboard focus; Esc puts it away. It repeats what
 * the button's `aria-label` says, so it is not announced again.
 */
export function Tooltip({ text, children }: { text: string; children: ReactElement<HTMLAttributes<HTMLElement>> }) {
  const id = useId();
  const ref = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (anchor: Element, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!ref.current?.isConnected || !anchor.isConnected) return;
      ref.current.showPopover();
      placeBy(anchor, ref.current, 'middle');
    }, after);
  };
  const hide = () => {
    clearTimeout(timer.current);
    ref.current?.hidePopover();
  };

  return (
    <>
      {cloneElement(children, {
        onPointerEnter: (event) => event.pointerType !== 'touch' && show(event.currentTarget, 500),
        onPointerLeave: hide,
        onPointerDown: hide,
        onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget, 0),
        onBlur: hide,
        onKeyDown: (event) => event.key === 'Escape' && hide(),
      })}
      <span ref={ref} id={id} popover="manual" className="tooltip" aria-hidden="true">
        {text}
      </span>
    </>
  );
}
