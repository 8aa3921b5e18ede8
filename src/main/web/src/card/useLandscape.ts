import { useEffect, useState } from 'react';
import type { Format } from './art';

let draw: typeof import('./art').landscape | undefined;
/** The draughtsman is sent for at once but does not hold up the page: a drawing comes as a picture would. */
const coming = import('./art').then(({ landscape }) => void (draw = landscape));

/** The landscape of an id as a CSS image; nothing until it can be drawn. */
export function useLandscape(id: string | number, format?: Format): string | undefined {
  const [here, come] = useState(draw !== undefined);
  useEffect(() => {
    if (here) return;
    let wanted = true;
    void coming.then(() => wanted && come(true));
    return () => {
      wanted = false;
    };
  }, [here]);
  return here ? draw?.(id, format) : undefined;
}
