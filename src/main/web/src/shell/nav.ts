import { Bell, House, IdCard, Library, LogIn, MessagesSquare, Settings, Sparkles, Star, Users, type LucideIcon } from 'lucide-react';
import type { Me } from '../api/types';
import type { MessageKey } from '../i18n/messages';

export interface Place {
  /** A path of this application. */
  to: (me: Me | undefined) => string;
  label: MessageKey;
  icon: LucideIcon;
  /** The shortcut, as `useShortcut` writes it. */
  keys?: string;
  /** In the rail and the phone's bar, or in the account menu only. The command menu lists both. */
  where: 'rail' | 'menu';
  who: 'guest' | 'member';
}

/** Where one can go, in order. A feature adds its place with one line. */
export const places: readonly Place[] = [
  { to: () => '/', label: 'nav.desk', icon: House, keys: 'g h', where: 'rail', who: 'member' },
  { to: () => '/traders', label: 'nav.traders', icon: Users, keys: 'g t', where: 'rail', who: 'member' },
  { to: () => '/collection', label: 'nav.binder', icon: Library, keys: 'g b', where: 'rail', who: 'member' },
  { to: () => '/messages', label: 'nav.trades', icon: MessagesSquare, keys: 'g m', where: 'rail', who: 'member' },
  { to: (me) => `/u/${me?.username}`, label: 'nav.my_card', icon: IdCard, keys: 'g p', where: 'rail', who: 'member' },
  { to: () => '/notifications', label: 'nav.notifications', icon: Bell, keys: 'g n', where: 'menu', who: 'member' },
  { to: () => '/favorites', label: 'nav.favorites', icon: Star, keys: 'g f', where: 'menu', who: 'member' },
  { to: () => '/settings/profile', label: 'nav.settings', icon: Settings, keys: 'g s', where: 'menu', who: 'member' },
  { to: () => '/', label: 'nav.home', icon: House, keys: 'g h', where: 'rail', who: 'guest' },
  { to: () => '/traders', label: 'nav.traders', icon: Users, keys: 'g t', where: 'rail', who: 'guest' },
  { to: () => '/login', label: 'nav.sign_in', icon: LogIn, where: 'rail', who: 'guest' },
  { to: () => '/register', label: 'nav.join', icon: Sparkles, where: 'rail', who: 'guest' },
];

export function placesFor(me: Me | undefined): Place[] {
  return places.filter(({ who }) => who === (me ? 'member' : 'guest'));
}
