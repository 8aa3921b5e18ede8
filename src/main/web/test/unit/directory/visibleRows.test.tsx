import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useVisibleRows } from '../../../src/features/directory/useVisibleRows';

function scroll(to: number) {
  act(() => {
    window.scrollY = to;
    window.dispatchEvent(new Event('scroll'));
  });
}

afterEach(() => (window.scrollY = 0));

test('rows in sight and one beyond either edge, within the list', () => {
  window.innerHeight = 1000;
  let renders = 0;
  const { result } = renderHook(() => {
    renders++;
    return useVisibleRows(200, 400, 10);
  });
  expect(result.current).toEqual({ first: 0, end: 3, topmost: 0 });

  scroll(1000);
  expect(result.current).toEqual({ first: 1, end: 6, topmost: 2 });
  const before = renders;
  scroll(1010);
  expect(renders).toBe(before);

  scroll(9000);
  expect(result.current).toEqual({ first: 10, end: 10, topmost: 10 });
});
