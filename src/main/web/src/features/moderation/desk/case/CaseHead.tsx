import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Me } from '../../../../api/types';
import { ago } from '../../../../i18n/format';
import { Button } from '../../../../ui/Button';
import { Switch } from '../../../../ui/Choice';
import { useStore } from '../../../../ui/store';
import { Tooltip } from '../../../../ui/Tooltip';
import { autoNext } from '../autoNext';
import { holderOf } from '../claim';
import { kindName } from '../kind';
import { LevelMark } from '../LevelMark';
import { t } from '../text';
import type { CaseFile } from '../types';

interface CaseHeadProps {
  file: CaseFile;
  me: Me;
  onStep: (by: 1 | -1) => unknown;
}

/** What the case is, who works on it, and the way to its neighbours. It stays above while one reads on. */
export function CaseHead({ file, me, onStep }: CaseHeadProps) {
  const holder = holderOf(file, me.id);
  const auto = useStore(autoNext);
  return (
    <header className="case-head">
      <div className="case-head-words">
        <h1 dir="auto">{file.target.display_name}</h1>
        <p className="case-head-line">
          <LevelMark level={file.flag_level} />
          <span>{kindName(file.flag_type)}</span>
          <span className="hint">{t('case.opened', { when: ago(file.created_at) })}</span>
          {file.due_at && file.closed_at === null && <span className="hint">{t('queue.due', { when: ago(file.due_at) })}</span>}
          {file.status !== 'open' && file.status !== 'in_review' && <span className="tag">{t(`desk.status.${file.status}`)}</span>}
          {holder !== 'nobody' && (
            <span className="tag" data-tone={holder === 'me' ? 'own' : 'warn'} role="status">
              {holder === 'me' ? t('claim.yours') : t('claim.theirs', { name: holder.name })}
            </span>
          )}
        </p>
      </div>
      <div className="case-head-ways">
        <Switch label={t('case.auto_next')} checked={auto} onChange={({ target }) => autoNext.set(target.checked)} />
        <Tooltip text={t('desk.key.previous_case')}>
          <Button kind="quiet" icon={<ChevronLeft aria-hidden="true" />} aria-label={t('desk.key.previous_case')} onClick={() => onStep(-1)} />
        </Tooltip>
        <Tooltip text={t('desk.key.next_case')}>
          <Button kind="quiet" icon={<ChevronRight aria-hidden="true" />} aria-label={t('desk.key.next_case')} onClick={() => onStep(1)} />
        </Tooltip>
      </div>
    </header>
  );
}
