import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { matching } from '../../../src/shell/matching';
import { singleKeys } from '../../../src/shell/preferences';
import { arrive, recent } from '../../../src/shell/recent';
import { listenForShortcuts, useShortcut } from '../../../src/shell/shortcuts';

const binder = vi.fn();
const help = vi.fn();
const commands = vi.fn();
let stop = () => {};

function Demo() {
  useShortcut('g b', 'nav.binder', binder);
  useShortcut('?', 'shortcuts.help', help);
  useShortcut('Mod+k', 'shortcuts.command', commands);
  return (
    <>
      <input aria-label="Name" />
      <input type="checkbox" aria-label="Select" />
    </>
  );
}

beforeEach(() => {
  stop = listenForShortcuts();
  render(<Demo />);
});
afterEach(() => {
  stop();
  singleKeys.set('1');
  vi.clearAllMocks();
});

test('a chord, a key and a combination', async () => {
  const user = userEvent.setup();
  await user.keyboard('gb?{Control>}k{/Control}');
  expect([binder, help, commands].map((run) => run.mock.calls.length)).toEqual([1, 1, 1]);
});

test('letters belong to whoever types', async () => {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Name'), 'gb?');
  expect(binder).not.toHaveBeenCalled();
  await user.keyboard('{Control>}k{/Control}');
  expect(commands).toHaveBeenCalledTimes(1);
});

test('a box that was ticked is no field', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Select'));
  await user.keyboard('gb?');
  expect([binder, help].map((run) => run.mock.calls.length)).toEqual([1, 1]);
});

test('single keys can be turned off; combinations work on', async () => {
  const user = userEvent.setup();
  singleKeys.set('0');
  await user.keyboard('gb?{Control>}k{/Control}');
  expect([binder, help, commands].map((run) => run.mock.calls.length)).toEqual([0, 0, 1]);
});

test('commands are found by the beginnings of their words, accents aside', () => {
  const names = ['Go to binder', 'Go to desk', 'View Tomáš Kříž'];
  expect(matching(names, 'bi', String)).toEqual(['Go to binder']);
  expect(matching(names, 'krIz tom', String)).toEqual(['View Tomáš Kříž']);
  expect(matching(names, '', String)).toEqual(names);
  expect(matching(names, 'inder', String)).toEqual([]);
});

test('the pages visited before this one, each once, the last first', () => {
  for (const [to, title] of [['/a', 'A'], ['/b', 'B'], ['/a', 'A'], ['/c', 'C']] as const) arrive(to, title);
  expect(recent.get().map(({ title }) => title)).toEqual(['A', 'B']);
});
