import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { ProfileCard } from '../../api/types';
import { useCardBack } from '../../card/useCardBack';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { ReviewingClosed, useReviewing } from './reviewing';
import { t } from './text';

const KINDS = ['trustworthy', 'fair_trader', 'responsive', 'knowledgeable'] as const;
type Kind = (typeof KINDS)[number];

/** Vouching for somebody whom one has traded with, and taking it back; nothing for others. */
export function Endorse({ user }: { user: ProfileCard }) {
  const id = String(user.id);
  const { data: back } = useCardBack(user.id);
  const closed = useReviewing();
  const change = useMutation({
    mutationFn: async ({ kind, given }: { kind: Kind; given: boolean }) => {
      if (given) await ok(api.DELETE('/users/{id}/endorsements', { params: { path: { id }, query: { kind } } }));
      else await ok(api.POST('/users/{id}/endorsements', { params: { path: { id } }, body: { kind } }));
    },
    onSuccess: (_, { given }) => toast(given ? t('endorse.withdrawn') : t('endorse.given', { name: user.display_name })),
    onError: (error) => toast(Problem.of(error).message, { tone: 'warn' }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.users }),
  });
  if (!back?.can_endorse) return null;
  const title = t('endorse.title', { name: user.display_name });
  return (
    <section className="grid gap-2" aria-label={title}>
      <h3 className="label">{title}</h3>
      {closed ? (
        <ReviewingClosed sanction={closed} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {KINDS.map((kind) => {
            const given = back.endorsed_for.includes(kind);
            return (
              <Button
                key={kind}
                aria-pressed={given}
                icon={given && <Check aria-hidden="true" />}
                busy={change.isPending && change.variables.kind === kind}
                onClick={() => change.mutate({ kind, given })}
              >
                {t(`endorse.${kind}`)}
              </Button>
            );
          })}
        </div>
      )}
    </section>
  );
}
