import { between, random } from './random';

/** Thirty-odd bars that belong to an id; decoration, nothing reads it. */
export function Barcode({ id }: { id: number }) {
  const rand = random(`bars ${id}`);
  let path = '';
  for (let x = 0; x < 62; x += between(rand, 1.6, 4)) path += `M${x.toFixed(1)} 0v10`;
  return (
    <svg className="pc-barcode" viewBox="0 0 62 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
