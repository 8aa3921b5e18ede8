import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A page is compiled when a test first opens it, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no media queries, no popovers, no modal dialogs, nothing ever comes into view or changes its size; what the tests need of them is small.
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as unknown as MediaQueryList;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.IntersectionObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;
window.ResizeObserver = window.IntersectionObserver as unknown as typeof ResizeObserver;
HTMLElement.prototype.showPopover = () => undefined;
HTMLElement.prototype.hidePopover = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
});
