import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import { t } from '../text';

const AT_FIRST = 24;

interface SomeProps<T> {
  items: readonly T[];
  className: string;
  children: (item: T) => ReactNode;
}

/** A list of which the beginning is shown, and the whole on demand. */
export function Some<T>({ items, className, children }: SomeProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={className}>{(all ? items : items.slice(0, AT_FIRST)).map(children)}</ul>
      {!all && items.length > AT_FIRST && <Button onClick={() => setAll(true)}>{t('import.show_all', { count: items.length })}</Button>}
    </>
  );
}
