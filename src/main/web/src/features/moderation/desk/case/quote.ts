type Listener = (quote: string) => void;

const listeners = new Set<Listener>();

/** From the messages of a case to its note. */
export const quotes = {
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  send(author: string, text: string): void {
    const quote = `> ${author}: ${text.replace(/\s+/g, ' ').trim()}`;
    for (const listener of [...listeners]) listener(quote);
  },
};
