/** Coordinates are whole numbers on a card of 315 × 440: files stay small and nothing is lost to the eye. */
export const n = (value) => Math.round(value);

export const path = (d, fill, more = '') => `<path d="${d}"${fill ? ` fill="${fill}"` : ''}${more && ' ' + more}/>`;

/** A stroke; its ends are round, which the card's root says. */
export const line = (d, color, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}"${width === 1 ? '' : ` stroke-width="${width}"`}${more && ' ' + more}/>`;

export const circle = (x, y, r, fill, more = '') =>
  `<circle${x || y ? ` cx="${n(x)}" cy="${n(y)}"` : ''} r="${+r.toFixed(1)}" fill="${fill}"${more && ' ' + more}/>`;

/** A drawing of 100 × 100 put so that its middle lies at x, y. */
export function place(drawing, x, y, scale, turn = 0) {
  const turned = turn ? `rotate(${n(turn)})` : '';
  return `<g transform="translate(${n(x)} ${n(y)})${turned}scale(${+scale.toFixed(2)})translate(-50-50)">${drawing}</g>`;
}

/** What is drawn for the right half, mirrored to the left as well; the halves overlap, so that no seam shows. */
export function both(half) {
  const id = `h${half.length}`;
  return `<g id="${id}" transform="translate(-.4)">${half}</g><use href="#${id}" transform="matrix(-1 0 0 1 100 0)"/>`;
}

/** A soft ridge from edge to edge and all that lies below it. */
export function ridge(rng, y, height, humps) {
  const step = 325 / humps;
  const at = (i) => n(y + (i % 2 ? -1 : 1) * rng.between(0, height * 0.35));
  let d = `M-5 ${at(0)}Q${n(step / 2 - 5)} ${n(y - height * rng.between(0.4, 1) * (rng.chance(0.5) ? 1 : -1))} ${n(step - 5)} ${at(1)}`;
  for (let i = 2; i <= humps; i++) {
    d += `T${n(step * i - 5)} ${at(i)}`;
  }
  return d + 'V440H-5Z';
}

/** Points on a circle, the first one at the top. */
export function around(count, x, y, radius, turn = 0) {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((i + turn) / count) * 2 * Math.PI - Math.PI / 2;
    return [n(x + radius * Math.cos(angle)), n(y + radius * Math.sin(angle))];
  });
}

export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
