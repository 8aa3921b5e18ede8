import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../../api/client';
import { ok, Problem } from '../../../../api/errors';
import { queries } from '../../../../api/query';
import type { AppealFile } from '../../../../api/types';
import { Choice, Choices } from '../../../../ui/Choice';
import { Field, TextField } from '../../../../ui/Field';
import { Form, Submit } from '../../../../ui/Form';
import { toast } from '../../../../ui/toasts';
import { keepDraft, useDraft } from '../../drafts';
import { LONGEST_DAYS } from '../action/decide';
import { deskKeys } from '../board';
import { t } from '../text';
import { resolutionsFor, type Resolution } from './review';

/** The answer to an appeal, in words that the person reads. */
export function AppealForm({ appeal, admin }: { appeal: AppealFile; admin: boolean }) {
  const draft = `answer:${appeal.id}`;
  const [text, keep] = useDraft(draft);
  const [resolution, resolve] = useState<Resolution>();
  const possible = resolutionsFor(appeal, admin);
  const longest = (appeal.action.duration_days ?? LONGEST_DAYS + 1) - 1;
  const schema = v.object({
    resolution: v.pipe(v.optional(v.string(), ''), v.picklist(possible, t('appeals.no_resolution'))),
    duration_days: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(t('action.no_days')), v.minValue(1, t('action.no_days')), v.maxValue(longest, t('appeals.not_shorter', { count: longest })))),
    notes: v.pipe(v.string(), v.trim(), v.minLength(1, t('appeals.no_notes')), v.maxLength(2000)),
  });
  const send = async (body: v.InferOutput<typeof schema>) => {
    try {
      await ok(api.POST('/admin/appeals/{id}/resolve', { params: { path: { id: appeal.id } }, body }));
    } catch (error) {
      if (Problem.of(error).status !== 409) throw error;
      toast(Problem.of(error).message, { tone: 'warn' });
    }
    keepDraft(draft, '');
    void queries.invalidateQueries({ queryKey: deskKeys.stats });
    await queries.invalidateQueries({ queryKey: deskKeys.appeals() });
  };
  return (
    <Form schema={schema} onSubmit={send} className="appeal-answer">
      <Choices label={t('appeals.resolution')} row>
        {possible.map((one) => (
          <Choice key={one} compact name="resolution" value={one} label={t(`appeals.do.${one}`)} checked={resolution === one} onChange={() => resolve(one)} />
        ))}
      </Choices>
      {resolution === 'reduced' && (
        <TextField name="duration_days" label={t('appeals.new_days')} hint={t('appeals.new_days_hint')} type="number" min={1} max={longest} defaultValue={1} />
      )}
      <Field name="notes" label={t('appeals.notes')} hint={t('appeals.notes_hint')}>
        {(props) => <textarea {...props} rows={3} maxLength={2000} value={text} dir="auto" required onChange={({ target }) => keep(target.value)} />}
      </Field>
      <div>
        <Submit>{t('appeals.answer')}</Submit>
      </div>
    </Form>
  );
}
