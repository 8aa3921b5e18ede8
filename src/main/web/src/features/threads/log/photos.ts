import { useEffect, useState } from 'react';
import { accessToken } from '../../../api/session';

export type Size = 'thumbnail' | 'full';

/** Pictures that were chosen here: the author need not wait for what they have. */
const previews = new Map<number, string>();
const KEPT = 24;

export function keepPreview(id: number, url: string): void {
  previews.set(id, url);
  const [oldest, ...more] = previews.keys();
  if (oldest === undefined || more.length < KEPT) return;
  URL.revokeObjectURL(previews.get(oldest)!);
  previews.delete(oldest);
}

/** The address of a photo that only the two of the trade may see: fetched with the token, kept while it is shown. `null`: it is gone. */
export function usePhoto(id: number, size: Size): string | null | undefined {
  const [url, setUrl] = useState<string | null | undefined>(previews.get(id));
  useEffect(() => {
    if (previews.has(id)) return setUrl(previews.get(id));
    const abort = new AbortController();
    let made: string | undefined;
    fetchPhoto(id, size, abort.signal).then(
      (blob) => setUrl((made = URL.createObjectURL(blob))),
      () => abort.signal.aborted || setUrl(null),
    );
    return () => {
      abort.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, size]);
  return url;
}

async function fetchPhoto(id: number, size: Size, signal: AbortSignal): Promise<Blob> {
  const token = await accessToken();
  const path = `/api/attachments/${id}${size === 'thumbnail' ? '/thumbnail' : ''}`;
  const response = await fetch(path, { signal, headers: token ? { Authorization: `Bearer ${token}` } : {} });
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}
