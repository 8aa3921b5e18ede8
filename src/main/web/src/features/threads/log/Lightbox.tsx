import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import './lightbox.css';
import { usePhoto } from './photos';
import { t } from './laterText';

interface LightboxProps {
  ids: readonly number[];
  name: string;
  start: number;
  onClose: () => void;
}

/** One photo as large as the window; a click brings it to its own size, arrows turn to the next. */
export function Lightbox({ ids, name, start, onClose }: LightboxProps) {
  const [at, setAt] = useState(start);
  const [zoomed, zoom] = useState(false);
  const url = usePhoto(ids[at]!, 'full');
  const title = t('photo.title', { name, at: at + 1, count: ids.length });
  const turn = (step: number) => {
    zoom(false);
    setAt((at + step + ids.length) % ids.length);
  };
  return (
    <Dialog open onClose={onClose} title={title} bare>
      <div
        className="lightbox"
        data-zoomed={zoomed || undefined}
        onKeyDown={({ key }) => {
          if (ids.length > 1 && key === 'ArrowRight') turn(1);
          if (ids.length > 1 && key === 'ArrowLeft') turn(-1);
        }}
      >
        <button type="button" className="lightbox-photo" autoFocus aria-label={t(zoomed ? 'photo.zoom_out' : 'photo.zoom_in')} onClick={() => zoom(!zoomed)}>
          {url && <img src={url} alt={title} draggable="false" />}
          {url === null && t('photo.gone')}
        </button>
        <div className="lightbox-bar">
          {ids.length > 1 && <Button icon={<ChevronLeft aria-hidden="true" />} aria-label={t('photo.previous')} onClick={() => turn(-1)} />}
          <span>{title}</span>
          {ids.length > 1 && <Button icon={<ChevronRight aria-hidden="true" />} aria-label={t('photo.next')} onClick={() => turn(1)} />}
          <Button icon={<X aria-hidden="true" />} aria-label={t('ui.close')} onClick={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
