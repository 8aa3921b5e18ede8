import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { file, kindsFor } from '../../../src/features/moderation/report/report';
import { newcomer } from '../card/samples';
import { open } from '../page';
import { serve } from '../server';

const complaint = { report_type: 'scam', reason: 'Wants money first.' } as const;

test.each([
  [{ kind: 'person' }, {}],
  [{ kind: 'trade', id: 8 }, { trade_id: 8 }],
  [{ kind: 'review', id: 8, text: null }, { review_id: 8 }],
  [{ kind: 'message', id: 8, text: null }, { message_ids: [8] }],
  [{ kind: 'message', id: 8, text: null, direct: true }, { direct_message_ids: [8] }],
] as const)('a report of %o cites %o', async (about, cited) => {
  const asked = serve(() => [201, {}]);
  await file({ id: 9 }, about, complaint);
  expect(asked[0]?.body).toEqual({ reported_user_id: 9, ...complaint, ...cited });
});

test('words are not reported for what only trades can be', () => {
  expect(kindsFor({ kind: 'message', id: 1, text: '' })).not.toContain('failed_trade');
  expect(kindsFor({ kind: 'trade', id: 1 })).not.toContain('spam');
});

test('from the menu of a person: the kind is asked for, the block goes along', async () => {
  const asked = serve(({ url, method }) => {
    if (method === 'POST') return [201, {}];
    if (url.pathname === '/api/users/dan') return [200, newcomer];
    return undefined;
  });
  open('/u/dan');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Report', hidden: true }));
  await userEvent.type(await screen.findByLabelText('What happened?'), 'Wants money first.');
  await userEvent.click(screen.getByRole('button', { name: 'Report' }));
  expect((await screen.findAllByText('Choose what it is.')).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('radio', { name: 'Scam' }));
  await userEvent.click(screen.getByRole('switch', { name: /Block Dan/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Report' }));
  await waitFor(() =>
    expect(asked).toContainEqual({ path: '/api/reports', method: 'POST', body: { reported_user_id: 9, ...complaint, block: true } }),
  );
});
