import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/errors';
import { toast } from '../../../ui/toasts';
import type { Photo } from '../channel';
import { t } from './text';
import { PHOTOS_MOST, refusal, upload } from './uploads';

/** A photo beside the composer: on its way, there, or not taken. */
export interface Picked {
  key: number;
  file: File;
  preview: string;
  /** From 0 to 1. */
  progress: number;
  photo?: Photo;
  error?: string;
  abort: AbortController;
}

let last = 0;

/** The photos that the next message will carry. They are uploaded while the message is still being written. */
export function usePhotos(tradeId: number) {
  const [picked, setPicked] = useState<Picked[]>([]);
  const all = useRef(picked);
  all.current = picked;

  const change = useCallback(
    (key: number, edit: Partial<Picked>) => setPicked((now) => now.map((one) => (one.key === key ? { ...one, ...edit } : one))),
    [],
  );
  const start = useCallback(
    ({ key, file, preview, abort }: Picked) => {
      change(key, { error: undefined, progress: 0 });
      upload(tradeId, file, (progress) => change(key, { progress }), abort.signal).then(
        ({ id }) => change(key, { photo: { id, preview }, progress: 1 }),
        (error: unknown) => change(key, { error: Problem.of(error).message }),
      );
    },
    [tradeId, change],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const room = PHOTOS_MOST - all.current.length;
      const wrong = files.map(refusal).find(Boolean) ?? (files.length > room ? t('photo.too_many', { count: PHOTOS_MOST }) : undefined);
      if (wrong) toast(wrong, { tone: 'warn' });
      const taken = files
        .filter((file) => !refusal(file))
        .slice(0, room)
        .map((file): Picked => ({ key: ++last, file, preview: URL.createObjectURL(file), progress: 0, abort: new AbortController() }));
      setPicked((now) => [...now, ...taken]);
      taken.forEach(start);
    },
    [start],
  );
  const remove = (key: number) => {
    picked.find((one) => one.key === key)?.abort.abort();
    setPicked((now) => now.filter((one) => one.key !== key));
  };

  useEffect(() => () => all.current.forEach(({ abort, photo }) => photo ?? abort.abort()), []);
  return { picked, add, remove, retry: start, clear: () => setPicked([]) };
}
