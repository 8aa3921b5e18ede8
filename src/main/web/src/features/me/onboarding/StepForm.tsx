import type { Me, OnboardingAnswer, ProfileCard } from '../../../api/types';
import { Button } from '../../../ui/Button';
import { Form, Submit } from '../../../ui/Form';
import { useForm } from '../../../ui/formState';
import { t } from './text';
import { answers } from './answers';
import { StepFields } from './StepFields';
import type { StepKey } from './useOnboarding';

export interface StepProps {
  step: StepKey;
  me: Me;
  last: boolean;
  /** Shows on the card what is not saved yet. */
  onDraft: (change: Partial<ProfileCard>) => void;
  onSubmit: (answer: OnboardingAnswer) => Promise<unknown>;
}

/** One step: its question, its fields, and the way on. All but the type can be skipped. */
export function StepForm({ step, me, last, onDraft, onSubmit }: StepProps) {
  return (
    <Form schema={answers[step]} className="grid gap-6" onSubmit={onSubmit}>
      <h2 tabIndex={-1} className="step-question">
        {t(`onboarding.${step}`)}
      </h2>
      <StepFields step={step} me={me} onDraft={onDraft} />
      <div className="flex flex-wrap gap-3">
        <Submit>{t(last ? 'onboarding.last' : 'onboarding.next')}</Submit>
        {step !== 'type' && <Skip onSkip={() => onSubmit({ skip: true })} />}
      </div>
    </Form>
  );
}

function Skip({ onSkip }: { onSkip: () => Promise<unknown> }) {
  const { busy, wait, run } = useForm();
  return (
    <Button kind="quiet" busy={busy || wait > 0} onClick={() => void run(onSkip)}>
      {t('onboarding.skip')}
    </Button>
  );
}
