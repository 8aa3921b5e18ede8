import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMe } from '../api/me';
import { Toasts } from '../ui/Toasts';
import { Arrival } from './Arrival';
import { allPlacesFor } from './menu';
import type { Place } from './nav';
import { listenForShortcuts, useShortcut } from './shortcuts';
import './text';

export { OfflineBanner } from './OfflineBanner';

const CommandMenu = lazy(() => import('./CommandMenu').then((module) => ({ default: module.CommandMenu })));
const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

const Announcements = lazy(() => import('../features/notifications/Announcements').then((module) => ({ default: module.Announcements })));
const ReadAll = lazy(() => import('../features/notifications/ReadAll').then((module) => ({ default: module.ReadAll })));
const UnlockMoment = lazy(() => import('../features/achievements/UnlockMoment').then((module) => ({ default: module.UnlockMoment })));

/** What the shell does once the page is there: keys, layers, announcements. It comes in a chunk of its own, after the first paint. */
export function Extras() {
  useEffect(listenForShortcuts, []);
  const me = useMe();
  return (
    <>
      <Arrival />
      <Toasts />
      <Layers />
      <Chords />
      <Suspense>{me && <Announcements />}</Suspense>
      <Suspense>{me && <ReadAll me={me} />}</Suspense>
      <Suspense>{me && <UnlockMoment />}</Suspense>
    </>
  );
}

function Layers() {
  const [layer, setLayer] = useState<'command' | 'shortcuts'>();
  const close = () => setLayer(undefined);
  useShortcut('Mod+k', 'shortcuts.command', () => setLayer((now) => (now === 'command' ? undefined : 'command')));
  useShortcut('?', 'shortcuts.help', () => setLayer('shortcuts'));
  return (
    <Suspense>
      {layer === 'command' && <CommandMenu open onClose={close} />}
      {layer === 'shortcuts' && <ShortcutSheet open onClose={close} />}
    </Suspense>
  );
}

/** `g` and a letter for each place. */
function Chords() {
  const me = useMe();
  return allPlacesFor(me).map((place) => place.keys && <Chord key={place.label} place={place} keys={place.keys} />);
}

function Chord({ place, keys }: { place: Place; keys: string }) {
  const me = useMe();
  const navigate = useNavigate();
  useShortcut(keys, place.label, () => void navigate({ to: place.to(me) }));
  return null;
}
