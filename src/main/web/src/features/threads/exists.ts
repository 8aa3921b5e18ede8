import { notFound } from '@tanstack/react-router';
import { queries } from '../../api/query';
import { tradeQuery } from '../trades/trade';

/** Asks for the trade of an address; whom an address names, as "@ife", the page asks for itself. */
export async function mustExist(key: string): Promise<void> {
  if (key.startsWith('@')) return;
  if (!/^[1-9]\d*$/.test(key)) throw notFound();
  await queries.ensureQueryData(tradeQuery(Number(key)));
}
