import { useEffect, useState } from 'react';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import { accessToken } from '../../../api/session';
import { PHOTO_BYTES_MOST, PHOTO_TYPES } from '../../threads/composer/uploads';
import { t } from '../text';

/** How many can be sent at once; each side may show three times as many. */
export const AT_ONCE = 4;

/** Why these files cannot be sent, before anything is sent. */
export function refusal(files: readonly File[]): string | undefined {
  if (files.length > AT_ONCE) return t('pictures.many', { count: AT_ONCE });
  const wrong = files.find(({ type, size }) => !PHOTO_TYPES.includes(type) || size > PHOTO_BYTES_MOST);
  return wrong && t('pictures.wrong', { name: wrong.name });
}

/** Lays pictures before the moderator. */
export async function addPictures(id: number, files: readonly File[]): Promise<void> {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  const dispute = await ok(api.POST('/disputes/{id}/evidence', { params: { path: { id } }, body: body as never }));
  queries.setQueryData(keys.dispute(id), dispute);
}

/** The address of a picture that only some may see: fetched with the token, kept while it is shown. `null`: it is gone. */
export function usePicture(path: string): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    const abort = new AbortController();
    let made: string | undefined;
    fetchPicture(path, abort.signal).then(
      (blob) => setUrl((made = URL.createObjectURL(blob))),
      () => abort.signal.aborted || setUrl(null),
    );
    return () => {
      abort.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return url;
}

async function fetchPicture(path: string, signal: AbortSignal): Promise<Blob> {
  const token = await accessToken();
  const response = await fetch(path, { signal, headers: token ? { Authorization: `Bearer ${token}` } : {} });
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}
