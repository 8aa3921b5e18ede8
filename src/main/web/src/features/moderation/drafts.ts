import { useState } from 'react';
import { session } from '../../api/session';

const place = (name: string) => `draft:${session.get()?.userId}:${name}`;

/**
 * A text that this browser keeps until it was sent, however often the page is left.
 *
 * @param name of what is written, such as `note:42`
 */
export function useDraft(name: string): [text: string, keep: (text: string) => void] {
  const [draft, setDraft] = useState({ name, text: recall(name) });
  if (draft.name !== name) setDraft({ name, text: recall(name) });
  return [
    draft.text,
    (text) => {
      setDraft({ name, text });
      keepDraft(name, text);
    },
  ];
}

export function keepDraft(name: string, text: string): void {
  if (text) localStorage.setItem(place(name), text);
  else localStorage.removeItem(place(name));
}

function recall(name: string): string {
  return localStorage.getItem(place(name)) ?? '';
}
