import { expect, test, vi } from 'vitest';
import type { Envelope, Resync } from '../../../src/live/events';
import { Inbox } from '../../../src/live/inbox';
import type { Position } from '../../../src/live/position';

const kept = (seq: number, epoch = 'e'): Envelope => ({ v: 1, epoch, seq, type: 'card.changed', at: '', data: seq });
const passing: Envelope = { v: 1, type: 'presence.changed', at: '', data: 'here' };

function inbox(position?: Position) {
  const heard: unknown[] = [];
  const asked: { epoch: string; seq: number }[] = [];
  const answers: ((head: Resync) => void)[] = [];
  const resync = vi.fn();
  const moved = vi.fn();
  const box = new Inbox({
    userId: 7,
    position,
    deliver: (_type, data) => heard.push(data),
    resume: (from) => {
      asked.push(from);
      return new Promise((resolve) => answers.push(resolve));
    },
    resync,
    moved,
  });
  return { box, heard, asked, answers, resync, moved };
}

const at = (seq: number): Position => ({ userId: 7, epoch: 'e', seq });

test('events in order are told, those known already are not', () => {
  const { box, heard, asked, moved } = inbox(at(4));
  for (const event of [kept(5), kept(5), kept(3), passing, kept(6)]) box.receive(event);
  expect(heard).toEqual([5, 'here', 6]);
  expect(asked).toEqual([]);
  expect(moved).toHaveBeenLastCalledWith(at(6));
});

test('a gap is asked for once, and nothing is told out of order', async () => {
  const { box, heard, asked, answers } = inbox(at(4));
  box.receive(kept(7));
  box.receive(kept(8));
  expect(asked).toEqual([{ epoch: 'e', seq: 4 }]);
  for (const seq of [5, 6, 7, 8]) box.receive(kept(seq));
  answers[0]!({ epoch: 'e', last_seq: 8 });
  box.receive(kept(9));
  expect(heard).toEqual([5, 6, 7, 8, 9]);
});

test('another history begins with what the server says, and everything is read anew', () => {
  const { box, heard, asked, resync, moved } = inbox(at(4));
  box.receive(kept(1, 'f'));
  expect(asked).toEqual([{ epoch: 'e', seq: 4 }]);
  box.receive({ v: 1, type: 'resync', at: '', data: { epoch: 'f', last_seq: 12 } });
  box.receive(kept(13, 'f'));
  expect(resync).toHaveBeenCalledTimes(1);
  expect(moved).toHaveBeenLastCalledWith({ userId: 7, epoch: 'f', seq: 13 });
  expect(heard).toEqual([13]);
});

test('a browser that has never been here starts at the head', async () => {
  const { box, heard, asked, answers } = inbox();
  const resumed = box.resume();
  answers[0]!({ epoch: 'e', last_seq: 20 });
  await resumed;
  box.receive(kept(21));
  expect(asked).toEqual([{ epoch: '', seq: 0 }]);
  expect(heard).toEqual([21]);
});
