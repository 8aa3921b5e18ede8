const reloaded = 'reloaded_for';

/** A part of the application that is no longer there was replaced by a newer one: load the page again, once. */
export function reloadStaleChunks(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(reloaded) === location.href) return;
    sessionStorage.setItem(reloaded, location.href);
    event.preventDefault();
    location.reload();
  });
}
