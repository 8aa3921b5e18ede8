import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { queries } from '../../src/api/query';
import { adopt, forget } from '../../src/api/session';
import type { Me } from '../../src/api/types';
import { router } from '../../src/router';
import { ife } from './card/samples';

export const me: Me = {
  ...ife,
  email: 'ife@example.org',
  role: 'user',
  account_type: 'trader',
  public_id: 'p',
  timezone: 'UTC',
  privacy: { show_in_directory: true, show_in_search: true, show_online_status: true, show_portfolio_tier: true },
  restrictions: [],
  card_type_changeable_at: null,
  onboarding_completed_at: '2026-01-01T00:00:00Z',
};

/** Opens a page of the application as Ife, or as whom it is told; `null` is a guest. */
export function open(path: string, as: Me | null = me) {
  queries.clear();
  if (as) adopt({ user: as, access_token: 'token', expires_in: 900 });
  else forget();
  window.scrollTo = () => undefined;
  // Its own router, so that no test begins where another one ended.
  const own = createRouter({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }), defaultPendingMinMs: 0 });
  return render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={own} />
    </QueryClientProvider>,
  );
}
