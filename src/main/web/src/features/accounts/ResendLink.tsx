import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { useCountdown } from '../../ui/useCountdown';
import { t } from './text';

/** Sends the mail that confirms an address once more. */
export function ResendLink({ email }: { email: string }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ok(api.POST('/auth/verify-email/resend')),
    onSuccess: () => toast(t('resend.sent', { email })),
    onError: (refused) => toast(Problem.of(refused).message, { tone: 'danger' }),
  });
  const wait = useCountdown(error ? Problem.of(error).retryAfter : undefined, error);
  return (
    <Button busy={isPending} wait={wait} onClick={() => mutate()}>
      {t('resend.do')}
    </Button>
  );
}
