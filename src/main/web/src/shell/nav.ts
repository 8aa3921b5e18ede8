import { House, IdCard, Library, LogIn, MessagesSquare, Shield, Sparkles, Users, type LucideIcon } from 'lucide-react';
import type { Me } from '../api/types';
import { isBarred } from './barred';
import type { MessageKey } from '../i18n/messages';

export interface Place {
  /** A path of this application. */
  to: (me: Me | undefined) => string;
  label: MessageKey;
  icon: LucideIcon;
  /** The shortcut, as `useShortcut` writes it. */
  keys?: string;
  who: 'guest' | 'member' | 'staff';
}

/** Where the rail and the phone's bar lead, in order. What has no room there is in `menu.ts`. */
export const railPlaces: readonly Place[] = [
  { to: () => '/', label: 'nav.desk', icon: House, keys: 'g h', who: 'member' },
  { to: () => '/traders', label: 'nav.traders', icon: Users, keys: 'g t', who: 'member' },
  { to: () => '/collection', label: 'nav.binder', icon: Library, keys: 'g b', who: 'member' },
  { to: () => '/messages', label: 'nav.trades', icon: MessagesSquare, keys: 'g m', who: 'member' },
  { to: (me) => `/u/${me?.username}`, label: 'nav.my_card', icon: IdCard, keys: 'g p', who: 'member' },
  { to: () => '/admin/moderation', label: 'nav.moderation', icon: Shield, keys: 'g q', who: 'staff' },
  { to: () => '/', label: 'nav.home', icon: House, keys: 'g h', who: 'guest' },
  { to: () => '/traders', label: 'nav.traders', icon: Users, keys: 'g t', who: 'guest' },
  { to: () => '/login', label: 'nav.sign_in', icon: LogIn, who: 'guest' },
  { to: () => '/register', label: 'nav.join', icon: Sparkles, who: 'guest' },
];

/** Those of them that are for this visitor. */
export function placesFor(me: Me | undefined, places = railPlaces): Place[] {
  if (!me) return places.filter(({ who }) => who === 'guest');
  if (isBarred(me)) return [];
  return places.filter(({ who }) => who === 'member' || (who === 'staff' && me.role !== 'user'));
}
