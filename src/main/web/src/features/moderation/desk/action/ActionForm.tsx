import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../../../../api/errors';
import { queries } from '../../../../api/query';
import { Button } from '../../../../ui/Button';
import { SelectField, TextField } from '../../../../ui/Field';
import { Form, Submit } from '../../../../ui/Form';
import { keepDraft, useDraft } from '../../drafts';
import { caseQuery } from '../board';
import { kindName } from '../kind';
import { t } from '../text';
import type { CaseFile } from '../types';
import { CapabilityChoices, DurationChoices } from './ActionFields';
import { Changed } from './Changed';
import { capabilities, decide, goesFurther, timed } from './decide';
import { Preview } from './Preview';
import { ReasonField } from './ReasonField';
import { decisionOf, schemaFor } from './schema';
import type { Action } from './templates';

interface ActionFormProps {
  file: CaseFile;
  action: Action;
  onBack: () => void;
  /** Takes the case again when the claim has run out; answers whether that worked. */
  onLost: () => Promise<boolean>;
  onDone: () => void;
}

/** One decision, filled in: why, for how long, and how the person will read it. */
export function ActionForm({ file, action, onBack, onLost, onDone }: ActionFormProps) {
  const draft = `action:${file.id}:${action}`;
  const [reason, keep] = useDraft(draft);
  const { guidance } = file;
  const [days, setDays] = useState(guidance.action === action ? (guidance.duration_days ?? 7) : 7);
  const [taken, setTaken] = useState(capabilities);
  const [changed, setChanged] = useState<Problem>();
  const further = goesFurther(action, days, guidance);

  const send = async (values: Parameters<typeof decisionOf>[1]) => {
    try {
      await decide(file, decisionOf(action, values), further ? values.override : undefined);
      keepDraft(draft, '');
      onDone();
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.status === 409) {
        setChanged(problem);
        await queries.fetchQuery({ ...caseQuery(file.id), staleTime: 0 });
      } else if (problem.status === 423 && (await onLost())) {
        throw new Problem(423, { detail: t('claim.again') });
      } else throw problem;
    }
  };

  return (
    <div className="action-pane">
      <div className="action-head">
        <Button kind="quiet" icon={<ArrowLeft aria-hidden="true" />} aria-label={t('action.back')} onClick={onBack} />
        <h2>{t(`action.name.${action}`)}</h2>
      </div>
      {changed && <Changed problem={changed} file={file} />}
      <Form schema={schemaFor(action, file, further)} onSubmit={send}>
        {timed(action) && <DurationChoices days={days} onDays={setDays} />}
        {action === 'restrict' && <CapabilityChoices taken={taken} onTaken={setTaken} />}
        <ReasonField action={action} text={reason} onText={keep} />
        {file.reports.length > 1 && (
          <SelectField name="related_report_id" label={t('action.report')} defaultValue="">
            <option value="">{t('action.report_none')}</option>
            {file.reports.map(({ id, report_type, reporter }) => (
              <option key={id} value={id}>
                {kindName(report_type)} · @{reporter.username}
              </option>
            ))}
          </SelectField>
        )}
        {further && <TextField name="override" label={t('action.override')} hint={t('action.override_hint')} maxLength={2000} />}
        {action === 'ban' && (
          <TextField
            name="username"
            label={t('action.type_name', { name: file.target.username })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        )}
        <Preview file={file} action={action} reason={reason} days={days} taken={taken} />
        <Submit kind={action === 'ban' ? 'danger' : 'primary'}>{t(`action.do.${action}`, { name: file.target.display_name })}</Submit>
      </Form>
    </div>
  );
}
