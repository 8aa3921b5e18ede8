import { useMutation } from '@tanstack/react-query';
import { ImageOff, ImageUp } from 'lucide-react';
import { useState, type ChangeEvent } from 'react';
import { Problem } from '../../../api/errors';
import type { Dispute } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { toast } from '../../../ui/toasts';
import { t } from '../text';
import { addPictures, refusal, usePicture } from './pictures';

type Picture = Dispute['evidence'][number];

/** What both sides have shown, and the way to show more while nothing is decided. */
export function Pictures({ dispute: { id, evidence, status }, me }: { dispute: Dispute; me: number }) {
  const [large, enlarge] = useState<Picture>();
  const { mutate, isPending } = useMutation({
    mutationFn: (files: File[]) => addPictures(id, files),
    onSuccess: () => toast(t('pictures.added')),
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    const wrong = refusal(files);
    if (wrong) toast(wrong, { tone: 'warn' });
    else if (files.length > 0) mutate(files);
  };
  return (
    <>
      {evidence.length > 0 && (
        <ul className="pictures">
          {evidence.map((one) => (
            <li key={one.id}>
              <button type="button" aria-label={t(one.uploaded_by === me ? 'pictures.yours' : 'pictures.theirs')} onClick={() => enlarge(one)}>
                <Shown path={one.thumbnail_url ?? one.file_url} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {status !== 'resolved' && (
        <div className="pictures-add">
          <label className="button file-button" aria-busy={isPending || undefined}>
            <ImageUp aria-hidden="true" />
            {t(isPending ? 'pictures.sending' : 'pictures.add')}
            <input
              type="file"
              className="sr-only"
              multiple
              accept="image/jpeg,image/png,image/webp"
              aria-describedby="pictures-hint"
              disabled={isPending}
              onChange={choose}
            />
          </label>
          <p className="hint" id="pictures-hint">
            {t('pictures.hint')}
          </p>
        </div>
      )}
      {large && (
        <Dialog open onClose={() => enlarge(undefined)} title={t(large.uploaded_by === me ? 'pictures.yours' : 'pictures.theirs')}>
          <Shown path={large.file_url} />
        </Dialog>
      )}
    </>
  );
}

function Shown({ path }: { path: string }) {
  const url = usePicture(path);
  if (url === null) return <ImageOff aria-label={t('pictures.gone')} />;
  return url ? <img src={url} alt="" /> : <i className="skeleton" />;
}
