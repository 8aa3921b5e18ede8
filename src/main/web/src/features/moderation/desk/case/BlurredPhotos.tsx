import { Eye, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../ui/Button';
import { usePicture } from '../../disputes/pictures';
import { t } from '../text';

/** Photos that nobody has to see: not even fetched until they are asked for, because each look at private ones is on record. */
export function BlurredPhotos({ urls, name }: { urls: readonly string[]; name: string }) {
  const [shown, show] = useState(false);
  return (
    <div className="blurred" data-shown={shown || undefined}>
      <ul>
        {urls.map((url, index) => (
          <li key={url}>{shown ? <Photo url={url} alt={t('evidence.photo', { name, at: index + 1 })} /> : <i role="img" aria-label={t('evidence.blurred')} />}</li>
        ))}
      </ul>
      <Button icon={<Eye aria-hidden="true" />} aria-pressed={shown} onClick={() => show(!shown)}>
        {shown ? t('evidence.hide') : t('evidence.show', { count: urls.length })}
      </Button>
    </div>
  );
}

function Photo({ url, alt }: { url: string; alt: string }) {
  const src = usePicture(url);
  if (src === null) return <ImageOff aria-label={t('evidence.photo_gone')} />;
  return src ? <img src={src} alt={alt} /> : <i className="skeleton" />;
}
