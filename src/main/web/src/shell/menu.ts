import { Award, Bell, Settings, Star, Trophy } from 'lucide-react';
import type { Me } from '../api/types';
import { placesFor, railPlaces, type Place } from './nav';
import './text';

/** What the account menu, the command menu and the keys know besides the rail. A feature adds its place with one line. */
const more: readonly Place[] = [
  { to: () => '/notifications', label: 'nav.notifications', icon: Bell, keys: 'g n', who: 'member' },
  { to: () => '/achievements', label: 'nav.seals', icon: Award, keys: 'g a', who: 'member' },
  { to: () => '/leaderboards', label: 'nav.leaders', icon: Trophy, keys: 'g l', who: 'member' },
  { to: () => '/favorites', label: 'nav.favorites', icon: Star, keys: 'g f', who: 'member' },
  { to: () => '/settings/profile', label: 'nav.settings', icon: Settings, keys: 'g s', who: 'member' },
  { to: () => '/leaderboards', label: 'nav.leaders', icon: Trophy, keys: 'g l', who: 'guest' },
];

/** Every place that this visitor can go to. */
export function allPlacesFor(me: Me | undefined): Place[] {
  return placesFor(me, [...railPlaces, ...more]);
}
