import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { api } from '../../../../api/client';
import { ok, Problem } from '../../../../api/errors';
import { queries } from '../../../../api/query';
import type { Dispute, Me } from '../../../../api/types';
import { Button } from '../../../../ui/Button';
import { Choice, Choices } from '../../../../ui/Choice';
import { Field } from '../../../../ui/Field';
import { Form, Submit } from '../../../../ui/Form';
import { toast } from '../../../../ui/toasts';
import { keepDraft, useDraft } from '../../drafts';
import { deskKeys } from '../board';
import { t } from '../text';

const resolutions = ['buyer_wins', 'seller_wins', 'mutual_cancel', 'inconclusive'] as const;

/** What is done about a dispute: taken, asked about, decided. */
export function Verdict({ dispute, me }: { dispute: Dispute; me: Me }) {
  const [asking, ask] = useState(false);
  const { id, status, resolution, resolution_notes, assigned_moderator_id, taken } = dispute;
  const mine = assigned_moderator_id === me.id;
  const assign = useMutation({
    mutationFn: () => ok(api.POST('/admin/disputes/{id}/assign', { params: { path: { id } } })),
    onSuccess: show,
    onError: (error) => toast(Problem.of(error).message, { tone: 'warn' }),
  });
  if (status === 'resolved' && resolution) {
    return (
      <div className="action-pane">
        <h2>{t('dispute.status.resolved')}</h2>
        <p className="font-semibold">{t(`verdict.${resolution}`, names(dispute))}</p>
        {resolution_notes && (
          <p className="quoted" dir="auto">
            {resolution_notes}
          </p>
        )}
      </div>
    );
  }
  if (dispute.filed_by === me.id || dispute.respondent_id === me.id) {
    return <p className="action-pane hint">{t('verdict.own')}</p>;
  }
  return (
    <div className="action-pane">
      <h2>{t('verdict.title')}</h2>
      {!mine && (
        <>
          <p className="hint">{t(assigned_moderator_id === null ? 'verdict.free' : taken ? 'verdict.taken' : 'verdict.given')}</p>
          {(!taken || me.role === 'admin') && (
            <Button kind="primary" busy={assign.isPending} onClick={() => assign.mutate()}>
              {t('verdict.take')}
            </Button>
          )}
        </>
      )}
      {mine && asking && <Asking id={id} onDone={() => ask(false)} />}
      {mine && !asking && (
        <>
          <Button onClick={() => ask(true)}>{t('verdict.ask')}</Button>
          <Deciding dispute={dispute} />
        </>
      )}
    </div>
  );
}

function Asking({ id, onDone }: { id: number; onDone: () => void }) {
  const schema = v.object({ notes: v.pipe(v.string(), v.trim(), v.minLength(1, t('verdict.no_question')), v.maxLength(2000)) });
  const send = async (body: v.InferOutput<typeof schema>) => {
    show(await ok(api.POST('/admin/disputes/{id}/request-evidence', { params: { path: { id } }, body })));
    toast(t('verdict.asked'));
    onDone();
  };
  return (
    <Form schema={schema} onSubmit={send}>
      <Field name="notes" label={t('verdict.question')} hint={t('verdict.question_hint')}>
        {(props) => <textarea {...props} rows={4} maxLength={2000} dir="auto" required autoFocus />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Submit>{t('verdict.send_question')}</Submit>
        <Button kind="quiet" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Form>
  );
}

const schema = v.object({
  resolution: v.pipe(v.optional(v.string(), ''), v.picklist(resolutions, t('verdict.none'))),
  notes: v.pipe(v.string(), v.trim(), v.minLength(1, t('verdict.no_notes')), v.maxLength(2000)),
});

function Deciding({ dispute }: { dispute: Dispute }) {
  const draft = `verdict:${dispute.id}`;
  const [text, keep] = useDraft(draft);
  const send = async (body: v.InferOutput<typeof schema>) => {
    try {
      show(await ok(api.POST('/admin/disputes/{id}/resolve', { params: { path: { id: dispute.id } }, body })));
      toast(t('verdict.done'));
      keepDraft(draft, '');
    } catch (error) {
      if (Problem.of(error).status === 409) void queries.invalidateQueries({ queryKey: deskKeys.dispute(dispute.id) });
      throw error;
    }
  };
  return (
    <Form schema={schema} onSubmit={send}>
      <Choices label={t('verdict.choose')}>
        {resolutions.map((one) => (
          <Choice key={one} name="resolution" value={one} label={t(`verdict.${one}`, names(dispute))} hint={t(`verdict.hint.${one}`, names(dispute))} />
        ))}
      </Choices>
      <Field name="notes" label={t('verdict.notes')} hint={t('verdict.notes_hint')}>
        {(props) => <textarea {...props} rows={4} maxLength={2000} value={text} dir="auto" required onChange={({ target }) => keep(target.value)} />}
      </Field>
      <div>
        <Submit>{t('verdict.send')}</Submit>
      </div>
    </Form>
  );
}

const names = ({ filer, respondent }: Dispute) => ({ filer: filer.display_name, respondent: respondent.display_name });

function show(dispute: Dispute): void {
  queries.setQueryData(deskKeys.dispute(dispute.id), dispute);
  void queries.invalidateQueries({ queryKey: deskKeys.stats });
}
