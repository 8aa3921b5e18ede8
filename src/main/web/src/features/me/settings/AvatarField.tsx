import { useMutation } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useId, type ChangeEvent } from 'react';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { showMe } from '../../../api/profile';
import { toast } from '../../../ui/toasts';
import { t } from './text';

const most = 5 * 1024 * 1024;

/** A picture of oneself. What it may be is said before it is sent, and its size is looked at here. */
export function AvatarField() {
  const id = useId();
  const { mutate, isPending } = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return ok(api.POST('/me/avatar', { body: body as never }));
    },
    onSuccess: (me) => {
      showMe(me);
      toast(t('profile_settings.avatar_saved'));
    },
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });

  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file && file.size <= most) mutate(file);
    else if (file) toast(t('profile_settings.avatar_big'), { tone: 'warn' });
    currentTarget.value = '';
  };

  return (
    <div className="field">
      <span className="label">{t('profile_settings.avatar')}</span>
      <p className="hint" id={id}>
        {t('profile_settings.avatar_hint')}
      </p>
      <label className="button file-button" aria-busy={isPending || undefined}>
        <ImageUp aria-hidden="true" />
        {t('profile_settings.avatar_choose')}
        <input
          type="file"
          className="sr-only"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={id}
          disabled={isPending}
          onChange={choose}
        />
      </label>
    </div>
  );
}
