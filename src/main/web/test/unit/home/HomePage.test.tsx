import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Me } from '../../../src/api/types';
import { entry } from '../achievements/samples';
import { nearest } from '../../../src/features/home/NextSeal';
import { expectAccessible } from '../axe';
import { ife } from '../card/samples';
import { me, open } from '../page';
import { serve } from '../server';
import { person, trade } from '../trades/samples';

const portfolio = { value: 12480.5, tier: 'serious', items: 1204, by_set: [], by_rarity: [], history: [] };

test('a guest sees the cards of people, where there are people', async () => {
  serve(({ url }) => {
    const name = url.pathname.replace('/api/users/', '');
    return ['cleo', 'ada', 'dan', 'ben'].includes(name) ? [200, { ...ife, id: name.length, username: name, display_name: name }] : undefined;
  });
  const { container } = open('/', null);
  await screen.findByRole('heading', { level: 1, name: 'Your name belongs on a card.' });
  await screen.findByRole('heading', { name: 'Traders at this table' });
  expect(screen.getAllByRole('article')).toHaveLength(4);
  await expectAccessible(container);
});

test('in an empty house one card is drawn for the purpose, and it turns over without asking for nobody', async () => {
  const user = userEvent.setup();
  const asked = serve(() => undefined);
  open('/', null);
  await screen.findByRole('article', { name: 'Bella Donnelly, Investor, legendary frame' });
  expect(screen.queryByRole('heading', { name: 'Traders at this table' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Turn this one over' }));
  await screen.findByText('514');
  expect(asked.map(({ path }) => path)).toEqual(['/api/users/cleo']);
});

test('what waits on the desk: the own move first, and the seal that is nearest', async () => {
  const asked = serve(({ url }) => {
    switch (url.pathname) {
      case '/api/me':
        return [200, me];
      case '/api/trades':
        return [
          200,
          {
            trades: [
              trade({ id: 1, status: 'accepted', turn_user_id: null, proposer: person(9, 'zoe', 'Zoe'), updated_at: '2026-11-24T10:00:00Z' }),
              trade({ id: 2, updated_at: '2026-11-20T10:00:00Z' }),
            ],
            next_cursor: null,
          },
        ];
      case '/api/achievements':
        return [
          200,
          {
            achievements: [
              entry({ key: 'Ten trades', threshold: { trades: 10 } }, { progress: { current: 3, target: 10 } }),
              entry({ key: 'Twenty trades', threshold: { trades: 20 } }, { progress: { current: 3, target: 20 } }),
            ],
            total_unlocked: 0,
            total_discovery_points: 0,
          },
        ];
      default:
        return undefined;
    }
  });
  const { container } = open('/', me);
  const table = within(await screen.findByRole('region', { name: 'On the table' }));
  const rows = table.getAllByRole('link');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Dan.*Your move$/),
    expect.stringMatching(/^Zoe.*Agreed$/),
  ]);
  expect(rows[0]?.getAttribute('href')).toBe('/trades/2');
  expect(asked.map(({ path }) => path)).toContain('/api/trades?status=pending,countered,accepted,in_transit,disputed&limit=100');
  await within(await screen.findByRole('region', { name: 'Next seal' })).findByText('Ten trades');
  await expectAccessible(container);
});

test('who has come no way yet is shown the smallest step', () => {
  const at = (target: number) => ({ progress: { current: 0, target } });
  const entries = [
    entry({ key: 'Legend', threshold: { trades: 500 }, discovery_points: 500 }, at(500)),
    entry({ key: 'First', threshold: { trades: 1 }, discovery_points: 10 }, at(1)),
  ];
  expect(nearest(entries)?.entry.achievement.key).toBe('First');
});

test('a member sees what the collection is worth, who looked, and what is left to do', async () => {
  const account: Me = { ...me, email_verified: false, tagline: null };
  serve(({ url }) => {
    switch (url.pathname) {
      case '/api/me':
        return [200, account];
      case '/api/me/portfolio':
        return [200, portfolio];
      case '/api/me/wants':
        return [200, { wants: [], total: 0, next_cursor: null }];
      case '/api/me/views':
        return [200, { views: [{ id: 1, viewer: null, created_at: me.member_since }], next_cursor: null }];
      default:
        return undefined;
    }
  });
  const { container } = open('/', account);
  await screen.findByText('$12,480.50');
  await screen.findByText('Somebody who has left');
  await screen.findByText('Say what you want');
  for (const step of ['Confirm your e-mail', 'Give your card a line', 'Choose a signature card']) expect(screen.getByText(step)).toBeTruthy();
  expect(screen.queryByText('Finish your card')).toBeNull();
  await expectAccessible(container);
});
