import { onOpen } from './bus';
import type { Presence } from './events';
import { on } from './listen';
import { presence, watched } from './presence';
import { send } from './socket';

/** So many can be watched at once; the server wants the whole set each time. */
const most = 50;
/** Milliseconds in which a page that is being built or scrolled settles. */
const settle = 300;
const inputEvery = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let lastInput = 0;

/** Tells the server whom this page shows, and that somebody sits before it. */
export function watchPresence(): void {
  watched.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, settle);
  });
  onOpen(() => watched.get().size > 0 && tell());
  on('presence.changed', (changed) => presence.set((all) => ({ ...all, ...changed })));
  for (const event of ['pointerdown', 'keydown', 'visibilitychange']) document.addEventListener(event, input, { passive: true });
}

function tell(): void {
  const user_ids = [...watched.get().keys()].slice(-most);
  send<{ online: Record<string, Presence> }>('presence.watch', { user_ids }).then(
    ({ online }) => presence.set(online),
    () => undefined,
  );
}

/** At most once a minute. */
function input(): void {
  if (document.hidden || Date.now() - lastInput < inputEvery) return;
  lastInput = Date.now();
  void send('presence.input', {}).catch(() => undefined);
}
