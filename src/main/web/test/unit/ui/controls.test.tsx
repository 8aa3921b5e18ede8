import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../src/ui/Button';
import { Combobox } from '../../../src/ui/Combobox';
import { Dialog } from '../../../src/ui/Dialog';
import { Menu } from '../../../src/ui/Menu';
import { Tabs } from '../../../src/ui/Tabs';
import { Toasts } from '../../../src/ui/Toasts';
import { toast } from '../../../src/ui/toasts';
import { expectAccessible } from '../axe';

test('a busy button keeps its focus and does nothing', async () => {
  const user = userEvent.setup();
  const run = vi.fn();
  render(
    <Button busy onClick={run}>
      Trade
    </Button>,
  );
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Trade' }));
  await user.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
});

test('tabs follow the arrows and only the chosen one is in the tab order', async () => {
  const user = userEvent.setup();
  function Demo() {
    const [value, setValue] = useState<'haves' | 'wants'>('haves');
    const tabs = [
      { key: 'haves', label: 'Haves' },
      { key: 'wants', label: 'Wants' },
    ] as const;
    return (
      <Tabs label="Binder" tabs={tabs} value={value} onChange={setValue}>
        {value}
      </Tabs>
    );
  }
  const { container } = render(<Demo />);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Wants', selected: true }));
  expect(screen.getByRole('tabpanel', { name: 'Wants' }).textContent).toBe('wants');
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Haves', selected: true })).toBeTruthy();
  await expectAccessible(container);
});

test('a combobox is worked from its input', async () => {
  const user = userEvent.setup();
  const chosen = vi.fn();
  function Demo() {
    const [query, setQuery] = useState('');
    const cards = ['Amber Heron', 'Basalt Warden', 'Cinder Lark'].filter((name) => name.toLowerCase().includes(query));
    return (
      <Combobox label="Card" query={query} onQuery={setQuery} items={cards} keyOf={String} render={String} onSelect={chosen} />
    );
  }
  const { container } = render(<Demo />);
  const input = screen.getByRole('combobox', { name: 'Card' });
  await user.type(input, 'r');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Amber Heron');
  await expectAccessible(container);
  await user.keyboard('{ArrowUp}{Enter}');
  expect(chosen).toHaveBeenCalledWith('Cinder Lark');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.clear(input);
  await user.type(input, 'zzz');
  expect(screen.getByRole('status').textContent).toBe('Nothing matches “zzz”.');
});

test('a menu is walked with arrows and letters', async () => {
  const user = userEvent.setup();
  render(
    <Menu label="Account" trigger={(props) => <button {...props}>Open</button>}>
      {['Profile', 'Settings', 'Sign out'].map((name) => (
        <button key={name} role="menuitem" tabIndex={-1}>
          {name}
        </button>
      ))}
    </Menu>,
  );
  const focused = () => document.activeElement?.textContent;
  screen.getByText('Profile').focus();
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Sign out');
  await user.keyboard('s');
  expect(focused()).toBe('Settings');
  await user.keyboard('{Home}{ArrowDown}');
  expect(focused()).toBe('Settings');
  await user.keyboard('{End}');
  expect(focused()).toBe('Sign out');
});

test('a dialog has its content only while it is open, and says when it closes', async () => {
  const user = userEvent.setup();
  const close = vi.fn();
  const dialog = (open: boolean) => (
    <Dialog open={open} onClose={close} title="Delete it?">
      <p>For good.</p>
    </Dialog>
  );
  const { rerender, container } = render(dialog(false));
  expect(screen.queryByText('For good.')).toBeNull();
  rerender(dialog(true));
  expect(screen.getByRole('dialog', { name: 'Delete it?' })).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalled();
});

test('a toast stays six seconds, longer while it is pointed at, and can undo', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const undo = vi.fn();
  render(<Toasts />);
  toast('Put back.', { action: { label: 'Undo', run: undo } });
  const shown = await screen.findByRole('status');
  await user.hover(shown);
  await vi.advanceTimersByTimeAsync(20_000);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalled();
  expect(screen.queryByText('Put back.')).toBeNull();
  toast('Saved.');
  await screen.findByText('Saved.');
  await vi.advanceTimersByTimeAsync(6_500);
  expect(screen.queryByText('Saved.')).toBeNull();
  vi.useRealTimers();
});
