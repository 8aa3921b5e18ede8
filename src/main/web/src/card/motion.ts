/** Whether the system or the settings ask that nothing moves; the shell writes it on the root element. */
export function calm(): boolean {
  return document.documentElement.dataset.motion === 'reduce';
}
