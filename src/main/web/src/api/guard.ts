import { notFound, redirect } from '@tanstack/react-router';
import { meQuery } from './me';
import { queries } from './query';
import { restore, session } from './session';

/** For `beforeLoad` of a page that is somebody's own: a guest signs in first and comes back. */
export async function memberOnly({ location }: { location: { href: string } }): Promise<void> {
  await restore();
  if (!session.get()) throw redirect({ to: '/login', search: { next: location.href } });
}

/** For `beforeLoad` of a page for staff: to everybody else it is not there, and nothing of it is loaded. */
export async function staffOnly(at: { location: { href: string } }): Promise<void> {
  await memberOnly(at);
  const { role } = await queries.ensureQueryData(meQuery);
  if (role === 'user') throw notFound();
}

/** For `beforeLoad` of a page that only a guest needs: whoever is signed in goes on to where they wanted to be. */
export async function guestOnly({ search: { next } }: { search: { next?: string } }): Promise<void> {
  await restore();
  if (session.get()) throw redirect({ href: next ?? '/' });
}

/** The same for someone who has just made an account: the onboarding comes first. */
export async function newcomerOnly({ search: { next } }: { search: { next?: string } }): Promise<void> {
  await restore();
  if (session.get()) throw redirect({ to: '/onboarding', search: { next } });
}

/** A path of this application; whatever leads elsewhere is dropped. */
export function ownPath(path: unknown): string | undefined {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined;
}
