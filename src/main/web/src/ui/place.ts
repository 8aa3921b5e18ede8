/** Puts `layer` below `anchor`, above it where there is no room, and inside the window in any case. Both are in viewport pixels. */
export function placeBy(anchor: Element, layer: HTMLElement, align: 'start' | 'end' | 'middle' = 'start'): void {
  const gap = 6;
  const edge = 8;
  const a = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = layer;
  const left = align === 'start' ? a.left : align === 'end' ? a.right - width : a.left + a.width / 2 - width / 2;
  const below = a.bottom + gap;
  const top = below + height <= innerHeight - edge ? below : a.top - gap - height;
  layer.style.left = `${Math.max(edge, Math.min(left, innerWidth - edge - width))}px`;
  layer.style.top = `${Math.max(edge, Math.min(top, innerHeight - edge - height))}px`;
}
