import shared from './en.json';
import { pseudo } from './pseudo';
import type { MessageKey } from './messages';

/** A sentence, or its plural forms of which `count` chooses one. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Params = Record<string, string | number>;

const catalog = new Map<string, Message>(Object.entries(shared));
const chosen = language();
const numbers = new Intl.NumberFormat(locale());
const plurals = new Intl.PluralRules(locale());

/** Adds the sentences of a feature. A feature does so in its own chunk, so that the first load carries no page's text but its own. */
export function register(messages: Record<string, Message>): void {
  for (const [key, message] of Object.entries(messages)) catalog.set(key, message);
}

/** The sentence of that key, with `{name}` filled in; numbers are grouped as the language does. */
export function t(key: MessageKey, params: Params = {}): string {
  const text = form(catalog.get(key) ?? key, params).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
  });
  return chosen === 'en-XA' ? pseudo(text) : text;
}

/** The language of every `Intl` format. */
export function locale(): string {
  return chosen === 'en-XA' ? 'en' : chosen;
}

/** Whether a sentence of that key exists: for keys that come from the server. */
export function isMessage(key: string): key is MessageKey {
  return catalog.has(key);
}

function form(message: Message, params: Params): string {
  if (typeof message === 'string') return message;
  const count = Number(params.count);
  return (count === 0 ? message.zero : undefined) ?? message[plurals.select(count)] ?? message.other ?? '';
}

/** English, or the stretched English that shows which texts are not in the catalogue and which boxes are too small. */
function language(): 'en' | 'en-XA' {
  return localStorage.getItem('language') === 'en-XA' ? 'en-XA' : 'en';
}
