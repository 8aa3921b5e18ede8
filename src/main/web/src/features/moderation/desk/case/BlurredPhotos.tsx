import { Eye, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/Button';
import { usePicture } from '../../disputes/pictures';
import { t } from '../text';

/** Photos that nobody has to see: blurred until they are asked for. */
export function BlurredPhotos({ urls, name }: { urls: readonly string[]; name: string }) {
  const [shown, show] = useState(false);
  return (
    <div className="blurred" data-shown={shown || undefined}>
      <ul>
        {urls.map((url, index) => (
          <li key={url}>
            <Photo url={url} alt={shown ? t('evidence.photo', { name, at: index + 1 }) : t('evidence.blurred')} />
          </li>
        ))}
      </ul>
      {!shown && (
        <Button icon={<Eye aria-hidden="true" />} onClick={() => show(true)}>
          {t('evidence.show', { count: urls.length })}
        </Button>
      )}
    </div>
  );
}

function Photo({ url, alt }: { url: string; alt: string }) {
  const src = usePicture(url);
  if (src === null) return <ImageOff aria-label={t('evidence.photo_gone')} />;
  return src ? <img src={src} alt={alt} /> : <i className="skeleton" />;
}
