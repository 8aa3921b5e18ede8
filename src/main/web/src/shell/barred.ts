import type { Me } from '../api/types';

/** Whether staff locked this person out: all that is left to them is to read why, to appeal and to take their data along. */
export function isBarred({ restrictions }: Pick<Me, 'restrictions'>): boolean {
  return restrictions.some(({ action_type }) => action_type !== 'restrict');
}
