import { expect, test } from 'vitest';
import { standing } from '../../../src/features/social/connections';
import type { Connection } from '../../../src/features/social/types';

const me = { id: 1 };
const between = (requester_id: number, status: Connection['status']) => ({ id: 9, requester_id, status }) as Connection;

test.each([
  [undefined, 'none'],
  [between(1, 'pending'), 'asked'],
  [between(2, 'pending'), 'asks'],
  [between(1, 'accepted'), 'connected'],
  [between(2, 'accepted'), 'connected'],
  [between(1, 'declined'), 'refused'],
  // Whoever declined may think better of it.
  [between(2, 'declined'), 'none'],
] as const)('%o is %s', (connection, expected) => expect(standing(connection, me)).toBe(expected));
