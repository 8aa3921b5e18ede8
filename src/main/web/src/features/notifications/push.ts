import { api } from '../../api/client';
import { ok } from '../../api/errors';

const worker = '/push-worker.js';

/** Whether this browser can be told of something while no page is open. */
export const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Whether it is told. */
export async function isPushed(): Promise<boolean> {
  const [own, { subscriptions }] = await Promise.all([subscription(), listed()]);
  return subscriptions.some(({ endpoint }) => endpoint === own?.endpoint);
}

/** Asks for leave, and subscribes. Answers whether it is told from now on: the reader may have refused. */
export async function startPush(): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { public_key } = await listed();
  await navigator.serviceWorker.register(trusted(worker));
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: public_key });
  const { endpoint = '', keys = {} } = made.toJSON();
  await ok(api.POST('/notifications/push-subscriptions', { body: { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } } }));
  return true;
}

/** Ends it here and at the server. */
export async function stopPush(): Promise<void> {
  const [own, { subscriptions }] = await Promise.all([subscription(), listed()]);
  const kept = subscriptions.find(({ endpoint }) => endpoint === own?.endpoint);
  if (kept) await ok(api.DELETE('/notifications/push-subscriptions/{id}', { params: { path: { id: kept.id } } }));
  await own?.unsubscribe();
}

/** Takes what was read meanwhile off the screen. */
export async function closePushed(ids: number[]): Promise<void> {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  for (const id of ids) for (const shown of (await registration?.getNotifications({ tag: `told-${id}` })) ?? []) shown.close();
}

/** Takes what was read elsewhere, while no page here heard of it, off the screen. */
export async function closeSeen(): Promise<void> {
  if (!canPush()) return;
  const shown = (await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? [];
  if (shown.length === 0) return;
  const { notifications } = await ok(api.GET('/notifications', { params: { query: { unread_only: true, limit: 100 } } }));
  const unread = new Set(notifications.map(({ id }) => `told-${id}`));
  for (const one of shown) if (!unread.has(one.tag)) one.close();
}

const listed = () => ok(api.GET('/notifications/push-subscriptions'));

async function subscription(): Promise<PushSubscription | null | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
}

interface Policies {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string };
}

/** The site's policy lets no plain text become a script's address. */
function trusted(url: typeof worker): string {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  return trustedTypes?.createPolicy('push-worker', { createScriptURL: () => worker }).createScriptURL(url) ?? url;
}
