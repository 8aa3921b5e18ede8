import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { queries } from '../../../src/api/query';
import { NoteField } from '../../../src/features/social/NoteField';
import { serve } from '../server';
import { dan } from './samples';

const none = { notes: [], total: 0, next_cursor: null };

function write() {
  queries.clear();
  render(
    <QueryClientProvider client={queries}>
      <NoteField person={dan} />
    </QueryClientProvider>,
  );
  return screen.findByLabelText('Your note on Dan');
}

test('what is typed is kept once, a moment after typing stops; blanks take the note away', async () => {
  const user = userEvent.setup();
  const asked = serve(({ method, body }) =>
    method === 'PUT' ? [200, { ...(body as object), id: 1, target_user_id: 4 }] : method === 'DELETE' ? [204] : [200, none],
  );
  const field = await write();
  await user.type(field, 'Packs well');
  await screen.findByText('Saved');
  expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ content: 'Packs well' }]);

  await user.clear(field);
  await user.tab();
  await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/favorites/notes/4']));
});

test('a note that could not be kept says so and can be tried again', async () => {
  const user = userEvent.setup();
  let away = true;
  serve(({ method }) => {
    if (method !== 'PUT') return [200, none];
    return away ? [503, { type: 'about:blank', title: 'Away', status: 503 }] : [200, { content: 'Hm' }];
  });
  await user.type(await write(), 'Hm');
  await user.tab();
  const again = await screen.findByRole('button', { name: 'Try again' });
  away = false;
  await user.click(again);
  await screen.findByText('Saved');
});
