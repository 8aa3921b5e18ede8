import { t } from './text';

/** The first that matches counts: many browsers also claim to be those further down. */
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** "Firefox on Windows", as far as a browser tells. */
export function browserOf(userAgent: string | null): string {
  const first = (of: [RegExp, string][]) => of.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  const browser = first(browsers);
  const system = first(systems);
  if (browser && system) return t('sessions.browser_on', { browser, system });
  return browser ?? system ?? t('sessions.unknown');
}
