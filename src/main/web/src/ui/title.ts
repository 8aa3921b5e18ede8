let page = 'Swapstead';
let unread = 0;

/** Names the page in the browser's tab. */
export function setTitle(title: string): void {
  page = title;
  show();
}

/** Puts the number of unread things before the title: "(3) Binder". */
export function setUnread(count: number): void {
  unread = count;
  show();
}

function show() {
  const name = page === 'Swapstead' ? page : `${page} · Swapstead`;
  document.title = unread > 0 ? `(${unread}) ${name}` : name;
}
