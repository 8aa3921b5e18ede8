import { locale } from './t';

export interface Country {
  /** ISO 3166, two letters. */
  code: string;
  /** In English: how accounts keep it, so that people of every language find each other. */
  value: string;
  /** In the reader's language. */
  name: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Regions of two letters that are no countries. */
const others = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
let known: Map<string, Country> | undefined;

/** Every country, sorted by the name in the reader's language; the browser knows them, so we carry no list. */
export function countries(): Country[] {
  return [...all().values()].sort((a, b) => a.name.localeCompare(b.name, locale()));
}

/** "GB" for "United Kingdom", where there is little room; what no country is called stays as it is. */
export function countryCode(value: string): string {
  return all().get(value.toLowerCase())?.code ?? value;
}

/** What an account keeps, in the reader's language; what no country is called stays as it is. */
export function countryName(value: string): string {
  return all().get(value.toLowerCase())?.name ?? value;
}

/** By the English name in small letters. */
function all(): Map<string, Country> {
  return (known ??= new Map(codes().map((country) => [country.value.toLowerCase(), country])));
}

function codes(): Country[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const local = new Intl.DisplayNames(locale(), { type: 'region' });
  const found: Country[] = [];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const value = english.of(code);
      // Names of countries that are gone lead to their successors.
      const current = new Intl.Locale(`und-${code}`).region === code;
      if (value && value !== code && current && !others.has(code)) found.push({ code, value, name: local.of(code) ?? value });
    }
  }
  return found;
}
