import { useState, type PointerEvent } from 'react';
import { day, money } from '../../i18n/format';
import { t } from './text';
import type { Portfolio } from './types';

type History = Portfolio['history'];

const WIDTH = 600;
const HEIGHT = 160;
const PAD = 6;

/** The value day by day as a line; pointing at it reads a day. */
export function Sparkline({ history }: { history: History }) {
  const [pointed, setPointed] = useState<number>();
  const values = history.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => (index * WIDTH) / (history.length - 1);
  const y = (value: number) => PAD + ((high - value) / (high - low || 1)) * (HEIGHT - 2 * PAD);
  const line = values.map((value, index) => `${index ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');

  const first = history[0]!;
  const last = history.at(-1)!;
  const shown = history[pointed ?? history.length - 1] ?? last;
  const at = pointed ?? history.length - 1;
  const point = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(Math.round((history.length - 1) * Math.min(1, Math.max(0, (clientX - left) / width))));
  };

  return (
    <figure className="spark">
      <figcaption>
        <span>{day(shown.day)}</span>
        <strong>{money(shown.value)}</strong>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('worth.history', {
          from: money(first.value),
          first: day(first.day),
          to: money(last.value),
          low: money(low),
          high: money(high),
        })}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
      >
        <path className="spark-area" d={`${line}V${HEIGHT}H0Z`} />
        <path className="spark-line" d={line} />
        <path className="spark-now" d={`M${x(at)} 0V${HEIGHT}`} data-pointed={pointed !== undefined || undefined} />
        <path className="spark-dot" d={`M${x(at)} ${y(shown.value)}h.01`} />
      </svg>
      <p className="spark-ends" aria-hidden="true">
        <span>{day(first.day)}</span>
        <span>{day(last.day)}</span>
      </p>
    </figure>
  );
}
