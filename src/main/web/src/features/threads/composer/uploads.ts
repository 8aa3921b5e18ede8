import { accessToken } from '../../../api/session';
import { Problem } from '../../../api/errors';
import type { ProblemBody, ThreadMessage } from '../../../api/types';
import { t } from './text';

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
export const PHOTOS_MOST = 4;
export const PHOTO_BYTES_MOST = 5 * 1024 * 1024;

type Attachment = ThreadMessage['attachments'][number];

/** Why a file cannot be sent, before anything is sent. */
export function refusal(file: File): string | undefined {
  if (!PHOTO_TYPES.includes(file.type)) return t('photo.wrong_type', { name: file.name });
  return file.size > PHOTO_BYTES_MOST ? t('photo.too_big', { name: file.name }) : undefined;
}

/** Uploads a photo of a trade's thread. Only XMLHttpRequest tells how far an upload has come; `onProgress` hears a share from 0 to 1. */
export async function upload(tradeId: number, file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Attachment> {
  const token = await accessToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/trades/${tradeId}/thread/attachments`);
    request.responseType = 'json';
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0));
    request.onabort = () => reject(signal.reason as Error);
    request.onload = () => {
      const { status } = request;
      const attachment = (request.response as { attachments?: Attachment[] } | null)?.attachments?.[0];
      if (status < 300 && attachment) resolve(attachment);
      else reject(new Problem(status, (request.response ?? {}) as Partial<ProblemBody>, Number(request.getResponseHeader('Retry-After')) || undefined));
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
