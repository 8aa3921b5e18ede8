import { locale } from '../../../i18n/t';

export interface Country {
  code: string;
  name: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Regions of two letters that are no countries. */
const others = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Every country by its ISO code, sorted by the name in the reader's language; the browser knows them, so we carry no list. */
export function countries(): Country[] {
  const names = new Intl.DisplayNames(locale(), { type: 'region', fallback: 'none' });
  const all: Country[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = names.of(code);
      // Names of countries that are gone lead to their successors.
      const current = new Intl.Locale(`und-${code}`).region === code;
      if (name && name !== code && current && !others.has(code)) all.push({ code, name });
    }
  }
  return all.sort((a, b) => a.name.localeCompare(b.name, locale()));
}
