import { expect, test } from 'vitest';
import { keys } from '../../../src/api/keys';
import { boot, queries } from '../../../src/api/query';
import { ownPath } from '../../../src/api/guard';

test('what the server wrote into the page is where the queries look for it', () => {
  boot('{"users/ada":{"id":1},"users/ada/back":{"id":1,"total_trades":3}}');
  expect(queries.getQueryData(keys.user('ada'))).toEqual({ id: 1 });
  expect(queries.getQueryData(keys.userBack('ada'))).toEqual({ id: 1, total_trades: 3 });
  boot('');
  boot(undefined);
});

test.each([
  ['/collection?tab=wants', '/collection?tab=wants'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
  [7, undefined],
])('%s leads back to %s', (path, kept) => {
  expect(ownPath(path)).toBe(kept);
});
