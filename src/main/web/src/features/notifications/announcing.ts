import type { Told } from '../../live/events';
import { addressOf } from './address';

/** Older than this it is the replay of what came while nobody was here. */
const fresh = 120_000;

/**
 * Whether a toast tells of it: not when it came silently or long ago, nor of what is on this page, the notifications themselves
 * or a seal, which has a moment of its own.
 *
 * @param path of the page that is being looked at; empty when none is
 */
export function worthSaying({ notification, silent }: Told, path: string, now = Date.now()): boolean {
  const { type, action_url, created_at, metadata } = notification;
  // A trade's thread is beside the trade, too.
  const beside = type === 'thread_message' && path === `/trades/${String(metadata.trade_id)}`;
  const here = path === '/notifications' || path === addressOf(action_url)?.to || beside;
  return !silent && !here && type !== 'achievement_unlocked' && now - Date.parse(created_at) < fresh;
}
