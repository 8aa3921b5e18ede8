import { expect, test } from 'vitest';
import { filtersOf, impersonal, parse, queryOf, toggled } from '../../../src/features/directory/search';

test('an address is read, and what is unknown in it is dropped', () => {
  expect(parse({ format: 'modern,chess,pauper', card_type: 'thief', sort: 'best_match', view: 'list', page: '3', q: ' ife ' })).toMatchObject({
    format: 'modern,pauper',
    card_type: undefined,
    sort: 'best_match',
    view: 'list',
    page: '3',
    q: 'ife',
  });
  const hostile = parse({ page: '-1', view: 'map', online_only: 'yes', user_type: 'bots', q: 'a\u0000b', sort: 'id; drop' });
  expect(Object.values(hostile).filter((value) => value !== undefined)).toEqual([]);
  expect(parse({ page: '1' }).page).toBeUndefined();
  expect(parse({ country: 'Korea, Republic of' }).country).toBe('Korea, Republic of');
});

test('a filter is turned on and off again, in the order of its list, and the search begins at page one', () => {
  const one = toggled({ format: 'modern', page: '4' }, { name: 'format', value: 'commander' });
  expect(one).toEqual({ format: 'commander,modern', page: undefined });
  expect(toggled(one, { name: 'format', value: 'modern' })).toMatchObject({ format: 'commander' });
  expect(toggled({ format: 'modern' }, { name: 'format', value: 'modern' }).format).toBeUndefined();
  expect(toggled({ q: 'ife', online_only: 'true' }, { name: 'q', value: 'ife' })).toMatchObject({ q: undefined, online_only: 'true' });
});

test('every value that is on is a filter of its own', () => {
  expect(filtersOf({ q: 'ife', format: 'modern,pauper', online_only: 'true', sort: 'newest', view: 'list', page: '2' })).toEqual([
    { name: 'q', value: 'ife' },
    { name: 'online_only', value: 'true' },
    { name: 'format', value: 'modern' },
    { name: 'format', value: 'pauper' },
  ]);
});

test('the API is asked for lists and truths; a guest is not asked what only a member has', () => {
  const search = { format: 'modern,pauper', has_my_wants: 'true', verified_only: 'true', sort: 'best_match', view: 'list', page: '2' } as const;
  expect(queryOf(search)).toMatchObject({ format: ['modern', 'pauper'], has_my_wants: true, verified_only: true, sort: 'best_match' });
  expect(queryOf(impersonal(search))).toMatchObject({ has_my_wants: undefined, verified_only: true, sort: undefined });
  expect(queryOf(search)).not.toHaveProperty('page');
});
