import { Eye, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { usePhoto } from '../../../threads/log/photos';
import { Button } from '../../../../ui/Button';
import { t } from '../text';

/** Photos that nobody has to see: blurred until they are asked for. */
export function BlurredPhotos({ ids, name }: { ids: readonly number[]; name: string }) {
  const [shown, show] = useState(false);
  return (
    <div className="blurred" data-shown={shown || undefined}>
      <ul>
        {ids.map((id, index) => (
          <li key={id}>
            <Photo id={id} alt={shown ? t('evidence.photo', { name, at: index + 1 }) : t('evidence.blurred')} />
          </li>
        ))}
      </ul>
      {!shown && (
        <Button icon={<Eye aria-hidden="true" />} onClick={() => show(true)}>
          {t('evidence.show', { count: ids.length })}
        </Button>
      )}
    </div>
  );
}

function Photo({ id, alt }: { id: number; alt: string }) {
  const url = usePhoto(id, 'thumbnail');
  if (url === null) return <ImageOff aria-label={t('evidence.photo_gone')} />;
  return url ? <img src={url} alt={alt} /> : <i className="skeleton" />;
}
