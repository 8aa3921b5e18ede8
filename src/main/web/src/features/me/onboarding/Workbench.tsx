import { useEffect, useRef, useState } from 'react';
import type { Me, Onboarding, OnboardingAnswer, ProfileCard as Card } from '../../../api/types';
import { ProfileCard } from '../../../card/ProfileCard';
import { useMedia } from '../../../ui/useMedia';
import { t } from './text';
import { Done } from './Done';
import { Progress } from './Progress';
import { StepForm } from './StepForm';
import { useSaveStep, type StepKey } from './useOnboarding';

/** The step one is at, and the card as it would be. It goes on where it was left, and back to any step that was saved. */
export function Workbench({ me, onboarding: { steps, completed_at } }: { me: Me; onboarding: Onboarding }) {
  const unfinished = steps.find(({ done }) => !done)?.key;
  const [chosen, setChosen] = useState<StepKey>();
  const [draft, setDraft] = useState<Partial<Card>>({});
  const save = useSaveStep();
  const narrow = useMedia('(width < 960px)');
  const bench = useRef<HTMLDivElement>(null);

  const order = steps.map(({ key }) => key);
  const step = completed_at ? undefined : (chosen ?? unfinished ?? order.at(-1));
  const at = step ? order.indexOf(step) : order.length;

  const submit = async (answer: OnboardingAnswer) => {
    const last = at === order.length - 1;
    await save.mutateAsync({ step: order[at]!, answer, last });
    setDraft({});
    // Whoever is quicker than the answer has gone on already.
    setChosen((now) => (now === undefined || now === order[at] ? order[at + 1] : now));
  };

  // The heading of a new step takes the focus, as that of a new page does.
  useEffect(() => {
    if (chosen || completed_at) bench.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [chosen, completed_at]);

  const card: Card = { ...me, ...draft };
  return (
    <div className="sheet bench" ref={bench}>
      <div className="bench-work">
        <Progress steps={steps} at={at} onChoose={setChosen} />
        {step ? (
          <StepForm
            key={step}
            step={step}
            me={me}
            last={at === order.length - 1}
            onDraft={(change) => setDraft((now) => ({ ...now, ...change }))}
            onSubmit={submit}
          />
        ) : (
          <Done me={me} />
        )}
      </div>
      <aside className="pocket bench-card" aria-label={t('preview.label')}>
        <ProfileCard user={card} variant={narrow && step ? 'compact' : 'full'} heading="p" />
      </aside>
    </div>
  );
}
