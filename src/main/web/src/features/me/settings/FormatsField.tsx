import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Format, Me } from '../../../api/types';
import { toast } from '../../../ui/toasts';
import { FormatChoices } from '../fields/FormatChoices';
import { SaveState } from './SaveState';

/** The formats one plays, saved as they are ticked. */
export function FormatsField({ me }: { me: Me }) {
  const change = useMutation({
    // One after the other: the last one ticked must also be the last one saved.
    scope: { id: 'formats' },
    mutationFn: (formats: Format[]) => ok(api.PUT('/me/formats', { body: { formats } })),
    onMutate: (formats) => {
      const before = queries.getQueryData<Me>(keys.me);
      queries.setQueryData<Me>(keys.me, (now) => now && { ...now, formats });
      return { before };
    },
    onError: (error, _formats, kept) => {
      queries.setQueryData(keys.me, kept?.before);
      toast(Problem.of(error).message, { tone: 'danger' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.me, exact: true }),
  });
  return <FormatChoices value={me.formats} aside={<SaveState of={change} />} onChange={change.mutate} />;
}
