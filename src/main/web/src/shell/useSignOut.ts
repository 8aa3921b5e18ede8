import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { ok, Problem } from '../api/errors';
import { forget } from '../api/session';
import { toast } from '../ui/toasts';

/** Ends the session at the server, then here. It stays open when the server could not be reached: the cookie would outlive it. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => {
    ok(api.POST('/auth/logout', { params: { header: { 'X-Requested-With': 'swapstead' } } })).then(
      () => {
        forget();
        void navigate({ to: '/' });
      },
      (error: unknown) => toast(Problem.of(error).message, { tone: 'danger' }),
    );
  };
}
