import { useMemo } from 'react';
import { session } from '../../api/session';
import { uuid } from '../../api/uuid';
import { liveState } from '../../live/state';
import { useStore } from '../../ui/store';
import { nameOf, type Channel, type Draft } from './channel';
import { Outbox, type Outgoing } from './outbox';

let box: Outbox | undefined;
let owner: number | undefined;

/** The outbox of whoever is signed in. What waits in it outlives the page. */
export function outbox(): Outbox {
  const userId = session.get()?.userId;
  if (box && owner === userId) return box;
  owner = userId;
  const place = `outbox:${userId}:`;
  const made = new Outbox({
    deliver: async (message) => (await import('./later')).deliver(message),
    online,
    kept: keptAt(place),
    // Each message has a place of its own: other tabs keep theirs beside it.
    keep: (message) => localStorage.setItem(place + message.client_id, JSON.stringify(message)),
    forget: (clientId) => localStorage.removeItem(place + clientId),
  });
  box = made;
  void made.flush();
  return made;
}

function keptAt(place: string): Outgoing[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(place))
    .map((key) => JSON.parse(localStorage.getItem(key)!) as Outgoing)
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** While the socket is looking for a server, a message would not find one either. */
function online(): boolean {
  return navigator.onLine && liveState.get() !== 'offline' && liveState.get() !== 'reconnecting';
}

window.addEventListener('online', () => void outbox().flush());
// What another tab has sent, or its author has given up there, is not to be sent from here as well.
window.addEventListener('storage', ({ key, newValue }) => {
  const [kind, user, clientId] = key?.split(':') ?? [];
  if (kind === 'outbox' && Number(user) === owner && clientId && newValue === null) box?.drop(clientId);
});
liveState.subscribe(() => liveState.get() === 'live' && void outbox().flush());

export function post(channel: Channel, draft: Draft): void {
  outbox().post({ client_id: uuid(), channel, draft: { ...draft, text: draft.text.trim() }, at: new Date().toISOString() });
}

/** What is on its way in one conversation. */
export function useOutgoing(channel: Channel): readonly Outgoing[] {
  const all = useStore(outbox().messages);
  const name = nameOf(channel);
  return useMemo(() => all.filter((one) => nameOf(one.channel) === name), [all, name]);
}
