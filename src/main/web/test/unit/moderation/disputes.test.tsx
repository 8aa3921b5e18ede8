import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { outcomeFor } from '../../../src/features/moderation/disputes/disputes';
import { open } from '../page';
import { serve } from '../server';
import { trade } from '../trades/samples';
import { dispute } from './samples';

test.each([
  ['buyer_wins', 503, 'won'],
  ['buyer_wins', 9, 'lost'],
  ['seller_wins', 503, 'lost'],
  ['seller_wins', 9, 'won'],
  ['mutual_cancel', 9, 'cancelled'],
  ['inconclusive', 503, 'open'],
] as const)('%s is for %i: %s', (resolution, reader, outcome) => {
  expect(outcomeFor(dispute({ resolution }), reader)).toBe(outcome);
});

test('a dispute is opened from its trade and leads to its own page', async () => {
  const agreed = trade({ status: 'accepted' });
  const asked = serve(({ url, method }) => {
    if (method === 'POST') return [201, dispute({ trade_proposal_id: agreed.id })];
    return url.pathname === `/api/trades/${agreed.id}` ? [200, agreed] : undefined;
  });
  open(`/disputes/new?trade=${agreed.id}`);
  await userEvent.click(await screen.findByRole('radio', { name: /Never arrived/ }));
  await userEvent.type(screen.getByLabelText(/What happened/), 'Nothing came in two weeks.');
  await userEvent.click(screen.getByRole('button', { name: 'Open the dispute' }));
  await screen.findByRole('heading', { name: 'Dispute No. 3' });
  expect(asked).toContainEqual({
    path: `/api/trades/${agreed.id}/disputes`,
    method: 'POST',
    body: { dispute_type: 'didnt_ship', description: 'Nothing came in two weeks.' },
  });
});

test('a trade that is disputed already leads to that dispute', async () => {
  const disputed = trade({ status: 'disputed' });
  serve(({ url }) => {
    if (url.pathname === '/api/disputes') return [200, { disputes: [dispute({ trade_proposal_id: disputed.id })], next_cursor: null }];
    return url.pathname === `/api/trades/${disputed.id}` ? [200, disputed] : undefined;
  });
  open(`/disputes/new?trade=${disputed.id}`);
  expect(await screen.findByRole('link', { name: 'See the dispute' })).toHaveProperty('pathname', '/disputes/3');
});
