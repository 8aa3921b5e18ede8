import type { Problem } from '../../../../api/errors';
import { ago } from '../../../../i18n/format';
import { t } from '../text';
import type { CaseFile } from '../types';

/** Somebody else was faster: who, and with what. What was written stays. */
export function Changed({ problem, file }: { problem: Problem; file: CaseFile }) {
  const last = file.closed_at === null ? undefined : file.previous_actions.find(({ case_id }) => case_id === file.id);
  return (
    <div className="action-refusal" role="alert">
      <p className="font-semibold">
        {last
          ? t('changed.by', { name: last.moderator_username ?? '', action: t(`action.name.${last.action_type}`), when: ago(last.created_at) })
          : problem.message}
      </p>
      {last?.reason && (
        <p className="quoted" dir="auto">
          {last.reason}
        </p>
      )}
      <p>{t('changed.kept')}</p>
    </div>
  );
}
