import type { Onboarding } from '../../../api/types';
import { t } from './text';
import type { StepKey } from './useOnboarding';

export interface ProgressProps {
  steps: Onboarding['steps'];
  /** The index of the present step; past the end when all is done. */
  at: number;
  onChoose: (step: StepKey) => void;
}

/** The steps as pips: filled when saved. Those already saved can be gone back to. */
export function Progress({ steps, at, onChoose }: ProgressProps) {
  const over = at >= steps.length;
  return (
    <ol className="steps">
      {steps.map(({ key, done }, index) => (
        <li key={key}>
          <button
            type="button"
            data-done={done || undefined}
            aria-current={index === at ? 'step' : undefined}
            disabled={over || (!done && index !== at)}
            onClick={() => onChoose(key)}
          >
            {t(`onboarding.${key}_short`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
