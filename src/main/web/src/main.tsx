import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boot, queries } from './api/query';
import { restore, session } from './api/session';
import './main.css';
import { router } from './router';
import { applyPreferences } from './shell/preferences';
import { reloadStaleChunks } from './shell/staleChunks';
import './ui/ui.css';

applyPreferences();
boot(document.getElementById('boot')?.textContent);
reloadStaleChunks();

let userId: number | undefined;
session.subscribe(() => {
  const next = session.get()?.userId;
  if (next === userId) return;
  // What one person may see is nothing to the next; the guards of the page decide anew.
  if (userId !== undefined) queries.clear();
  userId = next;
  if (next !== undefined) void import('./shell/startLive');
  void router.invalidate();
});
void restore();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
