import { RotateCw, X } from 'lucide-react';
import { t } from './text';
import type { Picked, usePhotos } from './usePhotos';

/** The photos that wait beside the composer, with how far each has come. */
export function PickedPhotos({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  if (photos.picked.length === 0) return null;
  return (
    <ul className="picked">
      {photos.picked.map((one) => (
        <li key={one.key} data-failed={one.error ? '' : undefined}>
          <img src={one.preview} alt={one.file.name} />
          {!one.photo && !one.error && (
            <progress value={one.progress} aria-label={t('photo.uploading', { name: one.file.name })} />
          )}
          {one.error && <Failed one={one} onRetry={() => photos.retry(one)} />}
          <button type="button" className="picked-remove" aria-label={t('photo.remove', { name: one.file.name })} onClick={() => photos.remove(one.key)}>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Failed({ one, onRetry }: { one: Picked; onRetry: () => void }) {
  return (
    <>
      <button type="button" className="picked-retry" onClick={onRetry}>
        <RotateCw aria-hidden="true" />
        <span className="sr-only">{t('send.retry')}</span>
      </button>
      <p role="alert" className="sr-only">
        {one.error}
      </p>
    </>
  );
}
