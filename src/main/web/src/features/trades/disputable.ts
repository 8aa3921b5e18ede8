import type { Trade } from '../../api/types';
import { isUnderway } from './side';

const DISPUTE_DAYS = 14;

/** Agreed trades can be disputed, and those completed not long ago. */
export function mayDispute({ status, completed_at }: Pick<Trade, 'status' | 'completed_at'>): boolean {
  if (isUnderway({ status })) return true;
  return status === 'completed' && completed_at !== null && Date.now() - Date.parse(completed_at) < DISPUTE_DAYS * 86_400_000;
}
