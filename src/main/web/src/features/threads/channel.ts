import type { CardEmbed, ThreadMessage } from '../../api/types';

/** A conversation: the thread of a trade, or what two people write each other outside of one. */
export type Channel = { kind: 'trade'; id: number } | { kind: 'direct'; id: number };

/** A name for storage: "trade:42", "direct:7". */
export function nameOf({ kind, id }: Channel): string {
  return `${kind}:${id}`;
}

/** What one writes: at least one of text, card, photos. */
export interface Draft {
  text: string;
  card?: CardEmbed;
  photos: readonly Photo[];
}

/** A photo that the server has taken in and that no message names yet. */
export interface Photo {
  id: number;
  /** Of this browser, for showing it until the server's own is there. */
  preview?: string;
}

export function isBlank({ text, card, photos }: Draft): boolean {
  return text.trim() === '' && !card && photos.length === 0;
}

export type Message = ThreadMessage;
