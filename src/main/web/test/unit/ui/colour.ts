/** The relative luminance of a CSS colour in `#rrggbb` or `oklch(l c h)`, after WCAG 2.2. */
export function luminance(colour: string): number {
  const [r, g, b] = colour.startsWith('#') ? fromHex(colour) : fromOklch(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Linear = [number, number, number];

function fromHex(hex: string): Linear {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Linear;
}

function fromOklch(colour: string): Linear {
  const [l, c, h] = colour.match(/[\d.]+/g)!.map(Number) as Linear;
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return (
    [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
    ] as Linear
  ).map((value) => Math.min(1, Math.max(0, value))) as Linear;
}
