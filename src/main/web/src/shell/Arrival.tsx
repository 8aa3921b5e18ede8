import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { arrive } from './recent';

/** After every change of page: focus goes to its content, and its title is announced. */
export function Arrival() {
  const router = useRouter();
  const [title, setTitle] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!pathChanged) return;
        // The page names itself in an effect of its own, which runs before the next frame.
        requestAnimationFrame(() => {
          const [name = ''] = document.title.split(' · ');
          arrive(toLocation.href, name);
          if (!fromLocation) return;
          document.getElementById('main')?.focus({ preventScroll: true });
          setTitle(name);
        });
      }),
    [router],
  );
  return (
    <p className="sr-only" role="status">
      {title}
    </p>
  );
}
