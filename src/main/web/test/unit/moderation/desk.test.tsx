import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { LEAVE_MS } from '../../../src/features/moderation/desk/queue/useLeaving';
import { tellListeners } from '../../../src/live/listen';
import { expectAccessible } from '../axe';
import { me, open } from '../page';
import { serve } from '../server';
import { actionOf, caseFile, caseItem, held } from './samples';

const mia = { ...me, id: 5, username: 'mia', display_name: 'Mia', role: 'moderator' as const };
const queue = [caseItem(), caseItem({ id: 13, target: { ...caseItem().target, id: 8, display_name: 'Ben' }, target_user_id: 8 })];

/** A desk with two cases of which the first is looked at; claiming works unless it is said otherwise. */
function desk(special: (path: string, method: string) => [number, unknown?] | undefined = () => undefined) {
  return serve(({ url, method }) => {
    const path = url.pathname.replace('/api/admin/moderation', '');
    const answer = special(path, method);
    if (answer) return answer;
    if (path === '/queue') return [200, { items: queue, total: 2, pending_count: 2, high_priority_count: 2, next_cursor: null }];
    if (path === '/cases/12') return [200, caseFile()];
    if (path === '/cases/13') return [200, caseFile({ ...queue[1] })];
    if (path === '/cases/12/claim') return [200, caseItem(held(5, 'mia'))];
    if (path.endsWith('/release')) return [200, caseItem()];
    if (path.endsWith('/actions')) return [201, actionOf()];
    if (path.endsWith('/notes')) return [201, {}];
    return undefined;
  });
}

const sent = (asked: ReturnType<typeof desk>, path: string) => asked.filter((one) => one.method === 'POST' && one.path.endsWith(path));

test('the queue shows what waits, and is accessible; it is nowhere for others', async () => {
  desk();
  const { container, unmount } = open('/admin/moderation', mia);
  const rows = within(await screen.findByRole('list', { name: 'Queue' }));
  expect(rows.getAllByRole('listitem')).toHaveLength(2);
  await expectAccessible(container);
  unmount();
  open('/admin/moderation');
  await screen.findByRole('heading', { name: 'Nothing in this pocket' });
});

test('what somebody else decides turns grey with their name and leaves; what they work on says so', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    desk();
    open('/admin/moderation', mia);
    await screen.findByRole('link', { name: 'Dan' });
    act(() => tellListeners('case.claimed', caseItem(held(6, 'max'))));
    await screen.findByText('max works on it');
    act(() => tellListeners('case.resolved', caseItem({ status: 'resolved', closed_at: '2026-11-20T12:00:00Z' })));
    await screen.findByText('Decided by max');
    await act(() => vi.advanceTimersByTimeAsync(LEAVE_MS + 100));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Dan' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Ben' })).toBeTruthy();
  } finally {
    vi.useRealTimers();
  }
});

test('a new case waits behind a pill', async () => {
  desk();
  open('/admin/moderation', mia);
  await screen.findByRole('link', { name: 'Dan' });
  act(() => tellListeners('case.created', caseItem({ id: 14 })));
  await screen.findByRole('button', { name: '1 new case' });
});

test('the figures show how far recalculations are, each by itself, until they end', async () => {
  const stats = { pending_count: 2, high_priority_count: 2, overdue_count: 0, by_level: { low: 0, medium: 0, high: 2, critical: 0 }, closed_7_days: 0, median_hours_to_close: null, actions_30_days: {}, reports_7_days: 0, appeals_pending: 0, appeals_overturned_percent: null, disputes_open: 0 };
  desk((path) => (path === '/stats' ? [200, stats] : undefined));
  open('/admin/moderation?tab=stats', mia);
  await screen.findByRole('list', { name: 'Open cases by level' });
  const tell = (run: string, done: number) =>
    act(() => tellListeners('job.progress', { job: 'achievements.recalculate', run, done, total: 1000, rate: 250, eta: 2 }));
  tell('7', 500);
  tell('8', 100);
  expect((screen.getByRole('progressbar', { name: 'Run 7' }) as HTMLProgressElement).value).toBe(500);
  screen.getByText('100 of 1,000 users, 250 a second');
  tell('7', 1000);
  expect(screen.queryByRole('progressbar', { name: 'Run 7' })).toBeNull();
  screen.getByRole('progressbar', { name: 'Run 8' });
});

test('choosing an action takes the case; the decision carries the version; then comes the next case', async () => {
  const asked = desk();
  open('/admin/moderation/cases/12', mia);
  await userEvent.click(await screen.findByRole('button', { name: /^Warn ?w$/ }));
  await waitFor(() => expect(sent(asked, '/claim')).toHaveLength(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Condition' }));
  const preview = within(screen.getByRole('region', { name: 'What they will read' }));
  expect(preview.getByText(/You were warned/)).toBeTruthy();
  expect(preview.getByText(/describe the condition/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Warn Dan' }));
  await screen.findByRole('heading', { level: 1, name: 'Ben' });
  expect(sent(asked, '/actions')[0]?.body).toEqual({ action: 'warn', reason: expect.stringContaining('condition'), version: 1 });
});

test('who is faster is named, and what was written stays', async () => {
  let acted = false;
  desk((path) => {
    if (path.endsWith('/actions')) {
      acted = true;
      return [409, { status: 409, title: 'Conflict', detail: 'This case is closed already.' }];
    }
    if (path === '/cases/12' && acted) return [200, caseFile({ closed_at: '2026-11-20T11:00:00Z', status: 'resolved', previous_actions: [actionOf()] })];
    return undefined;
  });
  open('/admin/moderation/cases/12', mia);
  await userEvent.click(await screen.findByRole('button', { name: /^Dismiss ?d$/ }));
  await userEvent.type(await screen.findByLabelText('Why'), 'Nothing to it.');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss the case' }));
  expect((await screen.findByText(/max was faster/)).textContent).toMatch(/Suspend/);
  expect(screen.getByLabelText('Why')).toHaveProperty('value', 'Nothing to it.');
});

test('a case that somebody else holds is not opened for action', async () => {
  desk((path) => (path.endsWith('/claim') ? [409, { status: 409, title: 'Conflict', detail: 'max is working on this case.' }] : undefined));
  open('/admin/moderation/cases/12', mia);
  await userEvent.click(await screen.findByRole('button', { name: /^Suspend ?s$/ }));
  await screen.findByText('max is working on this case.');
  expect(screen.queryByLabelText('Why')).toBeNull();
});

test('a case goes back when one leaves it', async () => {
  const asked = desk();
  const { unmount } = open('/admin/moderation/cases/12', mia);
  await userEvent.click(await screen.findByRole('button', { name: /^Take the case/ }));
  await screen.findByRole('button', { name: /^Give it back/ });
  unmount();
  await waitFor(() => expect(sent(asked, '/release')).toHaveLength(1));
});

test('a message is quoted into the note, which is kept until it is added', async () => {
  const asked = desk();
  const { unmount } = open('/admin/moderation/cases/12', mia);
  await userEvent.click(await screen.findByRole('button', { name: /Send first/ }));
  expect(await screen.findByLabelText(/Note for the other/)).toHaveProperty('value', '> Dan: Send first.\n');
  unmount();
  open('/admin/moderation/cases/12', mia);
  await screen.findByDisplayValue(/Dan: Send first/);
  await userEvent.click(screen.getByRole('button', { name: 'Add the note' }));
  await waitFor(() => expect(screen.getByLabelText(/Note for the other/)).toHaveProperty('value', ''));
  expect(sent(asked, '/notes')[0]?.body).toEqual({ content: '> Dan: Send first.' });
});

test('chosen cases are dismissed together; what was refused is said and stays', async () => {
  const asked = desk((path) =>
    path === '/cases/dismiss' ? [200, { dismissed: [12], refused: [{ id: 13, reason: 'max is working on this case.' }] }] : undefined,
  );
  open('/admin/moderation', mia);
  for (const name of ['Dan', 'Ben']) await userEvent.click(await screen.findByRole('checkbox', { name: `Choose the case of ${name}` }));
  await userEvent.click(within(screen.getByRole('region', { name: 'Chosen cases' })).getAllByRole('button', { name: 'Dismiss' })[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.submit(dialog.getByLabelText('Why').closest('form')!);
  await screen.findByText(/Ben: max is working/);
  expect(sent(asked, '/dismiss')[0]?.body).toMatchObject({ case_ids: [12, 13], versions: [1, 1] });
});

test('beside the queue, `c` takes the case that is open', async () => {
  const asked = desk();
  open('/admin/moderation/cases/12', mia);
  await within(await screen.findByRole('list', { name: 'Queue' })).findAllByRole('listitem');
  await screen.findByRole('button', { name: /^Take the case/ });
  await userEvent.keyboard('c');
  await waitFor(() => expect(sent(asked, '/cases/12/claim')).toHaveLength(1));
});

test('of a long queue only what can be seen exists; arrows walk along it', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(76); // jsdom lays nothing out
  const many = Array.from({ length: 200 }, (_, index) => caseItem({ id: 100 + index, target: { ...caseItem().target, display_name: `Trader ${index}` } }));
  desk((path) => (path === '/queue' ? [200, { items: many, total: 200, pending_count: 200, high_priority_count: 0, next_cursor: null }] : undefined));
  open('/admin/moderation', mia);
  const first = await screen.findByRole('link', { name: 'Trader 0' });
  const rows = within(screen.getByRole('list', { name: 'Queue' })).getAllByRole('listitem');
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('200');
  act(() => first.focus());
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Trader 1'));
});
