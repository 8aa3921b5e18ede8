import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/errors';
import { saveNote } from './notes';

/** Milliseconds of quiet after which what was typed is kept. */
const PAUSE = 800;

export type Saving = 'idle' | 'typing' | 'saving' | 'saved' | { failed: string };

/** Keeps a note by itself: a moment after typing stops, and when the field or the page is left. */
export function useNote(userId: number, saved: string) {
  const [content, setContent] = useState(saved);
  const [state, setState] = useState<Saving>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<string>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const text = unsaved.current;
    if (text === undefined) return;
    unsaved.current = undefined;
    setState('saving');
    saveNote(userId, text).then(
      () => setState((now) => (now === 'saving' ? 'saved' : now)),
      (error: unknown) => {
        unsaved.current ??= text;
        setState({ failed: Problem.of(error).message });
      },
    );
  }, [userId]);

  useEffect(() => save, [save]);

  const write = (text: string) => {
    setContent(text);
    setState('typing');
    unsaved.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  };
  return { content, state, write, save };
}
