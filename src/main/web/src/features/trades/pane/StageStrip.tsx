import { Check } from 'lucide-react';
import type { Trade } from '../../../api/types';
import { day } from '../../../i18n/format';
import { isUnderway } from '../side';
import '../stages.css';
import { sendBy, stagesOf, type Stage } from './stages';
import { t } from './text';

interface StageStripProps {
  trade: Trade;
  me: number;
  name: string;
}

/** What has happened since both agreed, and what comes next. */
export function StageStrip({ trade, me, name }: StageStripProps) {
  const stages = stagesOf(trade, me);
  const due = sendBy(trade);
  const mine = stages[1]?.me;
  return (
    <div className="stages">
      <ol aria-label={t('stage.title')}>
        {stages.map((stage) => (
          <li key={stage.key} data-mark={stage.mark} aria-current={stage.mark === 'now' || stage.mark === 'half' ? 'step' : undefined}>
            <i className="stage-pip" aria-hidden="true">
              {stage.mark === 'done' && <Check />}
            </i>
            <span className="stage-name">{t(`stage.${stage.key}`)}</span>
            <span className="stage-who">{who(stage, name)}</span>
          </li>
        ))}
      </ol>
      {isUnderway(trade) && !mine && due && <p className="hint">{t('stage.send_by', { day: day(due) })}</p>}
    </div>
  );
}

function who({ key, me, them }: Stage, name: string): string {
  if (key === 'agreed' || key === 'completed') return '';
  if (me && them) return t('stage.both');
  if (me) return t('stage.you');
  return them ? t('stage.they', { name }) : '';
}
