const width = 400;
const height = 64;

/** A line through the values, for the eye alone: the words beside it say the same. */
export function Trend({ values }: { values: number[] }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index) => {
    const x = (index * width) / (values.length - 1);
    const y = 4 + (1 - (value - low) / span) * (height - 8);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${points.join('L')}V${height}H0Z`} />
      <path d={`M${points.join('L')}`} />
    </svg>
  );
}
