import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { ProfileCard } from '../../api/types';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { t } from './text';

const KINDS = ['trustworthy', 'fair_trader', 'responsive', 'knowledgeable'] as const;
type Kind = (typeof KINDS)[number];

/** Vouching for somebody. Who has not traded with them, or vouches already, is told so; the latter can take it back. */
export function Endorse({ user }: { user: ProfileCard }) {
  const id = String(user.id);
  const reread = () => void queries.invalidateQueries({ queryKey: keys.users });
  const withdraw = useMutation({
    mutationFn: (kind: Kind) => ok(api.DELETE('/users/{id}/endorsements', { params: { path: { id }, query: { kind } } })),
    onSuccess: () => toast(t('endorse.withdrawn')),
    onSettled: reread,
  });
  const give = useMutation({
    mutationFn: (kind: Kind) => ok(api.POST('/users/{id}/endorsements', { params: { path: { id } }, body: { kind } })),
    onSuccess: () => toast(t('endorse.given', { name: user.display_name })),
    onError: (error, kind) => {
      const { status, message } = Problem.of(error);
      if (status === 409) toast(t('endorse.again'), { action: { label: t('endorse.withdraw'), run: () => withdraw.mutate(kind) } });
      else toast(message, { tone: 'warn' });
    },
    onSettled: reread,
  });
  return (
    <section className="grid gap-2" aria-label={t('endorse.title', { name: user.display_name })}>
      <h3 className="label">{t('endorse.title', { name: user.display_name })}</h3>
      <div className="flex flex-wrap gap-2">
        {KINDS.map((kind) => (
          <Button key={kind} busy={give.isPending && give.variables === kind} onClick={() => give.mutate(kind)}>
            {t(`endorse.${kind}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
