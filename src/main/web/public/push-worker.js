// Shows what is pushed although no page is open, and leads to it. Each message also names what is still unread: all else that is shown
// was read elsewhere, and goes.
self.addEventListener('push', (event) => {
  const { id, title, body, url, unread } = event.data.json();
  event.waitUntil(
    self.registration
      .showNotification(title, { body, tag: `told-${id}`, icon: '/favicon.svg', data: { url } })
      .then(() => self.registration.getNotifications())
      .then((shown) => {
        const open = new Set([id, ...(unread ?? [])].map((one) => `told-${one}`));
        for (const one of shown) if (!open.has(one.tag)) one.close();
      }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.url ?? '/notifications'));
});
