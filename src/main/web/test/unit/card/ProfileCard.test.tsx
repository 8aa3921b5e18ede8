import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { queries } from '../../../src/api/query';
import { session } from '../../../src/api/session';
import { ProfileCard, type ProfileCardProps } from '../../../src/card/ProfileCard';
import { expectAccessible } from '../axe';
import { serve } from '../server';
import { back, ife, newcomer } from './samples';

const show = (props: ProfileCardProps) =>
  render(
    <QueryClientProvider client={queries}>
      <ProfileCard {...props} />
    </QueryClientProvider>,
  );

beforeEach(() => {
  queries.clear();
  session.set(null);
  serve(({ url }) => (url.pathname === '/api/users/503/back' ? [200, back] : undefined));
});

test('the front says who this is, in words as well', () => {
  show({ user: ife });
  const card = screen.getByRole('article', { name: 'Ife Okonkwo, Trader, gold frame' });
  expect(card.dataset).toMatchObject({ tier: 'gold', variant: 'standard', flipped: 'false' });
  expect(screen.getByRole('heading', { level: 2, name: 'Ife Okonkwo' })).toBeTruthy();
  for (const text of ['Trader — Commander, Legacy', '“Fair first, fast second.”', 'No. 000503 · EST 2024', 'Leeds, GB', 'online']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getByText('Rated 4.9 of 5 from 118 reviews')).toBeTruthy();
  expect(screen.getByText('Identity verified')).toBeTruthy();
});

test('what is not there or not shown leaves no trace', () => {
  show({ user: newcomer });
  expect(screen.getByText('new')).toBeTruthy();
  expect(screen.getByText('Not rated yet')).toBeTruthy();
  expect(screen.getByText('New trader')).toBeTruthy();
  expect(screen.queryByText('online')).toBeNull();
  expect(screen.queryByText(/“|null|undefined/)).toBeNull();
});

test('the flip button turns the card, keeps the focus and says which side is up', async () => {
  const user = userEvent.setup();
  const { container } = show({ user: ife });
  const card = screen.getByRole('article');
  const button = screen.getByRole('button', { name: "Flip Ife Okonkwo's card" });
  const front = container.querySelector('.pc-front') as HTMLElement;
  const rear = container.querySelector('.pc-back') as HTMLElement;
  expect(button.getAttribute('aria-pressed')).toBe('false');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toBe(front.parentElement);
  expect(front.parentElement?.contains(button)).toBe(false);
  expect([front, rear].map((face) => face.hasAttribute('inert'))).toEqual([false, true]);
  expect(screen.getByRole('status').textContent).toBe('');

  await user.click(button);
  expect(card.dataset.flipped).toBe('true');
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect([front, rear].map((face) => face.hasAttribute('inert'))).toEqual([true, false]);
  expect(document.activeElement).toBe(button);
  expect(within(card).getByText('Back of card')).toBeTruthy();

  await user.keyboard('{Enter}');
  expect(card.dataset.flipped).toBe('false');
  expect(within(card).getByText('Front of card')).toBeTruthy();
});

test('the back is the grading label', async () => {
  const user = userEvent.setup();
  const { container } = show({ user: ife });
  await user.click(screen.getByRole('button', { name: /Flip/ }));
  await screen.findByText('You both trade with sato and mara.');
  const label = within(container.querySelector('.pc-back') as HTMLElement);
  for (const text of ['9.8', 'Grade 9.8 of 10', 'gold frame', '126', '99%', '3 h', "Dragon's hoard", '58', 'someone gone', '$41.50']) {
    expect(label.getByText(text)).toBeTruthy();
  }
});

test('a label that could not be read can be asked for again', async () => {
  const user = userEvent.setup();
  let broken = true;
  serve(() => (broken ? [404, { type: 'about:blank', title: 'Not found', status: 404 }] : [200, back]));
  show({ user: ife });
  await user.click(screen.getByRole('button', { name: /Flip/ }));
  const retry = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  await user.click(retry);
  expect(await screen.findByText('Trustworthy')).toBeTruthy();
  expect(screen.getByRole('article').dataset.flipped).toBe('true');
});

test('the label is fetched once somebody points at the card', async () => {
  const asked = serve(() => [200, back]);
  const user = userEvent.setup();
  show({ user: ife });
  expect(asked).toEqual([]);
  await user.hover(screen.getByRole('article'));
  expect(asked.map(({ path }) => path)).toEqual(['/api/users/503/back']);
});

test('the compact card is a spine: it has no back and nothing to press', () => {
  show({ user: ife, variant: 'compact', heading: 'p' });
  expect(screen.getByRole('article', { name: /Ife/ }).dataset).toMatchObject({ variant: 'compact', flipped: 'false' });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('only the card under the pointer is alive', async () => {
  const user = userEvent.setup();
  const { container } = render(
    <QueryClientProvider client={queries}>
      <ProfileCard user={ife} />
      <ProfileCard user={{ ...ife, id: 504, display_name: 'Mara Voss' }} />
    </QueryClientProvider>,
  );
  const [first, second] = screen.getAllByRole('article') as [HTMLElement, HTMLElement];
  await user.hover(first);
  expect(first.dataset.live).toBe('true');
  await user.hover(second);
  expect(second.dataset.live).toBe('true');
  expect(first.dataset.live).toBeUndefined();
  expect(container.querySelectorAll('.pc-foil')).toHaveLength(1);
});

test.each([
  ['front', ife, 'full'],
  ['newcomer', newcomer, 'standard'],
  ['spine', ife, 'compact'],
] as const)('no accessibility violation: %s', async (_name, user, variant) => {
  const { container } = show({ user, variant });
  await expectAccessible(container);
});

test('no accessibility violation on the back', async () => {
  const user = userEvent.setup();
  const { container } = show({ user: ife });
  await user.click(screen.getByRole('button', { name: /Flip/ }));
  await screen.findByText('Trustworthy');
  await expectAccessible(container);
});
