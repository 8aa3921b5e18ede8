import { money } from '../../i18n/format';
import { t } from './text';

interface BarsProps {
  title: string;
  /** The greatest first. */
  bars: readonly { name: string; value: number }[];
  /** How many more there are that are not shown. */
  rest?: number;
}

/** Shares of a whole as bars, with their amounts in words. */
export function Bars({ title, bars, rest = 0 }: BarsProps) {
  const most = Math.max(0.01, ...bars.map(({ value }) => value));
  return (
    <section className="panel bars">
      <h2 className="bars-title">{title}</h2>
      <dl>
        {bars.map(({ name, value }) => (
          <div key={name} className="share" style={{ '--share': `${(100 * value) / most}%` }}>
            <dt>{name}</dt>
            <dd>{money(value)}</dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <p className="hint">{t('worth.more_sets', { count: rest })}</p>}
    </section>
  );
}
