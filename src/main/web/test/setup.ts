import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no media queries, no popovers and no modal dialogs; what the tests need of them is small.
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as unknown as MediaQueryList;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
HTMLElement.prototype.showPopover = () => undefined;
HTMLElement.prototype.hidePopover = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
});
