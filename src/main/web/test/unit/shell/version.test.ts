import { afterEach, expect, test } from 'vitest';
import { tellListeners } from '../../../src/live/listen';
import { watchVersion } from '../../../src/shell/version';
import { toasts } from '../../../src/ui/toasts';

watchVersion();
afterEach(() => toasts.set([]));

const said = () => toasts.get().map(({ text, action }) => [text, action?.label]);

test('a server that starts with another version makes the page offer to reload; the same one does not', () => {
  tellListeners('platform.version', { version: '1.0.0' });
  tellListeners('platform.version', { version: '1.0.0' });
  expect(said()).toEqual([]);
  tellListeners('platform.version', { version: '1.1.0' });
  expect(said()).toEqual([[expect.any(String), 'Reload']]);
});

test('what the operator says is shown', () => {
  tellListeners('platform.notice', { text: 'Back in ten minutes.' });
  expect(said()).toEqual([['Back in ten minutes.', undefined]]);
});
