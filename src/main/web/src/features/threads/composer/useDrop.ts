import { useEffect, useState, type RefObject } from 'react';

/**
 * Takes files that are dropped anywhere on the conversation around an element, and tells whether some are held over it. Without
 * `take` they go nowhere: the browser would leave the page for them.
 */
export function useDrop(inside: RefObject<HTMLElement | null>, take?: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const place = inside.current?.closest<HTMLElement>('.thread');
    if (!place) return;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = take ? 'copy' : 'none';
      setOver(Boolean(take));
    };
    const leave = (event: DragEvent) => {
      if (!place.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      take?.(files);
    };
    place.addEventListener('dragover', hold);
    place.addEventListener('dragleave', leave);
    place.addEventListener('drop', drop);
    return () => {
      place.removeEventListener('dragover', hold);
      place.removeEventListener('dragleave', leave);
      place.removeEventListener('drop', drop);
    };
  }, [inside, take]);
  return over;
}
