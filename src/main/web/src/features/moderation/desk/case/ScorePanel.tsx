import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseScore } from '../../../../api/types';
import { number } from '../../../../i18n/format';
import { isMessage } from '../../../../i18n/t';
import { Loaded } from '../../../../ui/Loaded';
import { SkeletonLine } from '../../../../ui/Skeleton';
import { scoreQuery } from '../board';
import { kindName } from '../kind';
import { t } from '../text';

type Addend = CaseScore['addends'][number];

/** How the case comes by its score: unfolded, addend by addend. */
export function ScorePanel({ id, score }: { id: number; score: number }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...scoreQuery(id), enabled: open });
  return (
    <details className="panel case-score" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('score.title')} <strong>{number(score)}</strong>
      </summary>
      {open && (
        <Loaded query={query} skeleton={<SkeletonLine size={40} />}>
          {({ addends, critical, score: total }) => (
            <table>
              <tbody>
                {addends.map((addend) => (
                  <tr key={`${addend.kind} ${addend.id}`}>
                    <td className="score-value">{number(addend.value)}</td>
                    <td>
                      <p className="font-semibold">{nameOf(addend)}</p>
                      <p className="hint" dir="auto">
                        {addend.why}
                      </p>
                      {Object.keys(addend.parts).length > 0 && <p className="code">{sum(addend.parts)}</p>}
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td className="score-value">{number(total)}</td>
                  <td>{critical ? t('score.critical') : t('score.total')}</td>
                </tr>
              </tfoot>
            </table>
          )}
        </Loaded>
      )}
    </details>
  );
}

function nameOf({ kind, type, id }: Addend): string {
  if (kind === 'history') return t('score.history');
  return `${kindName(type)} · ${t(kind === 'report' ? 'score.report' : 'score.flag', { id: String(id ?? '') })}`;
}

/** "20 base + 30 reason + 5 trust + 10 evidence". */
function sum(parts: Record<string, unknown>): string {
  if (parts.barred === true) return t('score.barred');
  return Object.entries(parts)
    .filter((part): part is [string, number] => typeof part[1] === 'number' && part[1] !== 0)
    .map(([key, value]) => {
      const name = `score.part.${key}`;
      return `${value < 0 ? '−' : '+'} ${number(Math.abs(value))} ${isMessage(name) ? t(name) : key}`;
    })
    .join(' ')
    .replace(/^\+ /, '');
}
