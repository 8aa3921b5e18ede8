import { store, useStore, type Store } from '../ui/store';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'dense';
export type Contrast = 'normal' | 'more';

const year = 31_536_000;
const systemCalm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** The theme is kept in a cookie, so that the server can write it into the page before the first paint. */
export const theme = store<Theme>(read(cookie('theme'), ['system', 'light', 'dark']));
export const density = kept<Density>('density', ['comfortable', 'dense']);
export const contrast = kept<Contrast>('contrast', ['normal', 'more']);
/** `1` removes what moves, as the system's own wish does. */
export const reduceMotion = kept<'0' | '1'>('reduce_motion', ['0', '1']);
/** `0` turns off the shortcuts that are a single letter (WCAG 2.1.4). */
export const singleKeys = kept<'1' | '0'>('single_keys', ['1', '0']);

/** Writes the preferences on the root element and keeps them there. */
export function applyPreferences(): void {
  const { dataset } = document.documentElement;
  const apply = () => {
    dataset.theme = theme.get();
    dataset.density = density.get();
    dataset.contrast = contrast.get();
    dataset.motion = systemCalm.matches || reduceMotion.get() === '1' ? 'reduce' : 'full';
  };
  apply();
  systemCalm.addEventListener('change', apply);
  for (const { subscribe } of [theme, density, contrast, reduceMotion]) subscribe(apply);
  theme.subscribe(() => {
    document.cookie = `theme=${theme.get()}; Path=/; Max-Age=${year}; SameSite=Lax`;
  });
}

export function usePreference<T>(preference: Store<T>): [T, Store<T>['set']] {
  return [useStore(preference), preference.set];
}

/** A choice that this browser keeps; the first option is the default. */
function kept<T extends string>(name: string, options: readonly [T, ...T[]]): Store<T> {
  const choice = store<T>(read(localStorage.getItem(name), options));
  choice.subscribe(() => localStorage.setItem(name, choice.get()));
  return choice;
}

function read<T extends string>(value: string | null | undefined, options: readonly [T, ...T[]]): T {
  return options.find((option) => option === value) ?? options[0];
}

function cookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
