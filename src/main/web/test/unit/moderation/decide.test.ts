import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { actionsFor, goesFurther, noJudge } from '../../../src/features/moderation/desk/action/decide';
import { decisionOf, schemaFor } from '../../../src/features/moderation/desk/action/schema';
import { resolutionsFor, reviewerBar } from '../../../src/features/moderation/desk/appeals/review';
import { neighbour } from '../../../src/features/moderation/desk/autoNext';
import { timelineOf } from '../../../src/features/moderation/desk/case/timeline';
import { holderOf } from '../../../src/features/moderation/desk/claim';
import { filtersOf, tabOf } from '../../../src/features/moderation/desk/search';
import { actionOf, caseFile, caseItem, held } from './samples';

const me = 5;

describe('the next case', () => {
  const queue = [1, 2, 3, 4].map((id) => caseItem({ id }));
  test('is the one below, and after the last the first', () => {
    expect(neighbour(queue, 2, me)?.id).toBe(3);
    expect(neighbour(queue, 4, me)?.id).toBe(1);
    expect(neighbour(queue, 1, me, -1)?.id).toBe(4);
  });
  test('is none that somebody else works on, and none that is closed', () => {
    const busy = [queue[0]!, { ...queue[1]!, ...held(6, 'max') }, { ...queue[2]!, closed_at: '2026-01-01T00:00:00Z' }, { ...queue[3]!, ...held(me, 'mia') }];
    expect(neighbour(busy, 1, me)?.id).toBe(4);
    expect(neighbour(busy.slice(0, 3), 1, me)).toBeUndefined();
  });
  test('of a case that has left the list is the first', () => {
    expect(neighbour(queue, 99, me)?.id).toBe(1);
    expect(neighbour(queue, 99, me, -1)?.id).toBe(4);
    expect(neighbour([], 99, me)).toBeUndefined();
  });
});

test('a claim is one’s own, somebody else’s, or over', () => {
  expect(holderOf(caseItem(), me)).toBe('nobody');
  expect(holderOf(caseItem(held(me, 'mia')), me)).toBe('me');
  expect(holderOf(caseItem(held(6, 'max')), me)).toEqual({ name: 'max' });
  expect(holderOf(caseItem(held(6, 'max')), me, Date.parse('2100-01-02T00:00:00Z'))).toBe('nobody');
});

test.each([
  ['dismiss', undefined, 'warn', null, false],
  ['warn', undefined, 'warn', null, false],
  ['suspend', 7, 'warn', null, true],
  ['suspend', 7, 'suspend', 7, false],
  ['suspend', 30, 'suspend', 7, true],
  ['ban', undefined, 'suspend', 30, true],
  ['escalate', undefined, 'dismiss', null, false],
] as const)('%s for %s days when %s for %s is usual goes further: %s', (action, days, usual, usualDays, further) => {
  expect(goesFurther(action, days, { action: usual, duration_days: usualDays, why: '' })).toBe(further);
});

test('a review that is reported can be removed, and no other', () => {
  const file = caseFile();
  expect(actionsFor(file, false)).not.toContain('remove_review');
  expect(actionsFor({ ...file, reports: [{ ...file.reports[0]!, review_id: 7 }] }, false)).toContain('remove_review');
});

test('only an admin bans; only what is in force is lifted; a closed case is only lifted', () => {
  const sanctioned = caseFile({ previous_actions: [actionOf()] });
  expect(actionsFor(caseFile(), false)).not.toContain('ban');
  expect(actionsFor(caseFile(), true)).toContain('ban');
  expect(actionsFor(caseFile(), true)).not.toContain('lift');
  expect(actionsFor({ ...sanctioned, closed_at: '2026-11-20T12:00:00Z' }, false)).toEqual(['lift']);
});

test.each([
  [{ id: 9, role: 'moderator' }, 'user', 'self'],
  [{ id: 5, role: 'moderator' }, 'moderator', 'rank'],
  [{ id: 5, role: 'admin' }, 'moderator', undefined],
  [{ id: 5, role: 'admin' }, 'admin', 'rank'],
  [{ id: 5, role: 'moderator' }, 'user', undefined],
] as const)('%o judges a %s: barred by %s', (judge, role, why) => {
  expect(noJudge(caseFile({ target_user: { ...caseFile().target_user, role } }), judge)).toBe(why);
});

describe('what was filled in', () => {
  const filled = { reason: ' Again. ', duration_days: '7', capabilities: ['message'], chosen: 'message' };
  const wrong = (action: 'ban' | 'suspend' | 'restrict', values: object, further = false) =>
    v.safeParse(schemaFor(action, caseFile(), further), { ...filled, ...values }).issues?.map((issue) => v.getDotPath(issue));
  test('becomes a decision', () => {
    expect(decisionOf('restrict', v.parse(schemaFor('restrict', caseFile(), false), filled))).toEqual({
      action: 'restrict',
      reason: 'Again.',
      duration_days: 7,
      capabilities: ['message'],
    });
    expect(decisionOf('warn', v.parse(schemaFor('warn', caseFile(), false), filled))).toEqual({ action: 'warn', reason: 'Again.' });
  });
  test('is refused where something is missing', () => {
    expect(wrong('suspend', { reason: ' ' })).toEqual(['reason']);
    for (const duration_days of ['0', '366', '1.5', '']) expect(wrong('suspend', { duration_days })).toEqual(['duration_days']);
    expect(wrong('restrict', { chosen: '' })).toEqual(['chosen']);
    expect(wrong('suspend', { override: 'short' }, true)).toEqual(['override']);
    expect(wrong('ban', { username: 'ife' })).toEqual(['username']);
    expect(wrong('ban', { username: ' @dan ' })).toBeUndefined();
  });
});

test('everything is one story, the newest first; trades only when they are asked for', () => {
  const file = caseFile({
    previous_actions: [actionOf()],
    mod_notes: [{ id: 1, target_user_id: 9, content: '', moderator_id: 5, moderator_username: 'mia', created_at: '2026-11-20T10:30:00Z' }],
    recent_trades: [{ id: 8, status: 'completed', with_user: { id: 1, username: 'ada' }, value: 3, own_fault: null, created_at: '2026-11-01T00:00:00Z' }],
  });
  expect(timelineOf(file, true).map(({ kind }) => kind)).toEqual(['action', 'note', 'report', 'trade']);
  expect(timelineOf(file, false).map(({ kind }) => kind)).toEqual(['action', 'note', 'report']);
});

test('nobody reviews their own decision; a warning has no length; only an admin changes a ban', () => {
  const appeal = { user_id: 9, action: actionOf() };
  expect(reviewerBar(appeal, { id: 6 })).toBe('actor');
  expect(reviewerBar(appeal, { id: 9 })).toBe('own');
  expect(reviewerBar(appeal, { id: 5 })).toBeUndefined();
  expect(resolutionsFor({ action: actionOf({ action_type: 'warn' }) }, false)).toEqual(['upheld', 'overturned']);
  expect(resolutionsFor({ action: actionOf({ action_type: 'ban' }) }, false)).toEqual(['upheld']);
  expect(resolutionsFor(appeal, false)).toEqual(['upheld', 'reduced', 'overturned']);
});

test('what is no filter and no tab is dropped', () => {
  expect(filtersOf({ level: 'high', kind: 'scam', claim: 'mine' })).toEqual({ flag_level: 'high', flag_type: 'scam', claim: 'mine' });
  expect(filtersOf({ level: 'top', kind: 'x y', claim: 'all' })).toEqual({});
  expect(tabOf({ tab: 'audit' }, false)).toBe('queue');
  expect(tabOf({ tab: 'audit' }, true)).toBe('audit');
});
