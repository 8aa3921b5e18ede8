import { ImageOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { usePhoto } from './photos';
import { t } from './laterText';
import './photos.css';

const Lightbox = lazy(() => import('./Lightbox').then((module) => ({ default: module.Lightbox })));

interface PhotosProps {
  ids: readonly number[];
  /** Whose they are. */
  name: string;
}

/** The photos of a message; each opens large. */
export function Photos({ ids, name }: PhotosProps) {
  const [shown, show] = useState<number>();
  return (
    <>
      <ul className="photos" data-count={ids.length}>
        {ids.map((id, index) => (
          <li key={id}>
            <button type="button" aria-label={t('photo.open', { name, at: index + 1, count: ids.length })} onClick={() => show(index)}>
              <Thumb id={id} />
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Suspense>
          <Lightbox ids={ids} name={name} start={shown} onClose={() => show(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function Thumb({ id }: { id: number }) {
  const url = usePhoto(id, 'thumbnail');
  if (url === null) return <ImageOff aria-hidden="true" />;
  return url ? <img src={url} alt="" decoding="async" draggable="false" /> : <i className="skeleton" />;
}
