import { Flag, NotebookPen, Radar, Repeat, Shield, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Choice } from '../../../../ui/Choice';
import { EmptyPocket } from '../../../../ui/EmptyPocket';
import { stamp } from '../stamp';
import { t } from '../text';
import type { CaseFile } from '../types';
import { ActionEntry, FlagEntry, NoteEntry, TradeEntry } from './entries';
import { ReportEntry } from './ReportEntry';
import { timelineOf, type Entry } from './timeline';

const icons: Record<Entry['kind'], LucideIcon> = { report: Flag, flag: Radar, note: NotebookPen, action: Shield, trade: Repeat };

/** Reports, flags, notes, actions and trades as one story, the newest first. */
export function Timeline({ file }: { file: CaseFile }) {
  const [trades, showTrades] = useState(false);
  const entries = timelineOf(file, trades);
  return (
    <section className="panel timeline" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">{t('timeline.title')}</h2>
        <Choice compact multiple label={t('timeline.trades')} checked={trades} onChange={({ target }) => showTrades(target.checked)} />
      </div>
      {entries.length === 0 && <EmptyPocket>{t('timeline.none')}</EmptyPocket>}
      <ol>
        {entries.map((entry) => {
          const Icon = icons[entry.kind];
          return (
            <li key={entry.key} className="entry" data-kind={entry.kind}>
              <span className="entry-icon">
                <Icon aria-hidden="true" />
              </span>
              <div className="entry-body">
                <time className="hint" dateTime={entry.at}>
                  {stamp(entry.at)}
                </time>
                {entry.kind === 'report' && <ReportEntry report={entry.of} about={file.target_user} />}
                {entry.kind === 'flag' && <FlagEntry flag={entry.of} />}
                {entry.kind === 'note' && <NoteEntry note={entry.of} />}
                {entry.kind === 'action' && <ActionEntry action={entry.of} />}
                {entry.kind === 'trade' && <TradeEntry trade={entry.of} />}
              </div>
            </li>
          );
        })}
      </ol>
      {file.similar_cases.length > 0 && <Similar file={file} />}
    </section>
  );
}

/** How cases of the same kind ended, those of about the same weight first. */
function Similar({ file }: { file: CaseFile }) {
  return (
    <>
      <h3>{t('similar.title')}</h3>
      <ul className="similar">
        {file.similar_cases.map(({ id, score, action_type, status, closed_at }) => (
          <li key={id}>
            <a className="link" href={`/admin/moderation/cases/${id}`}>
              {t('similar.case', { id })}
            </a>
            <span className="hint">{t('similar.score', { score })}</span>
            <span className="tag">{action_type ? t(`action.name.${action_type}` as 'action.name.warn') : status}</span>
            <span className="hint">{stamp(closed_at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
