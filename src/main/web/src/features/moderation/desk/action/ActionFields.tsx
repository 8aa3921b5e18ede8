import { useState } from 'react';
import type { Capability } from '../../../../api/types';
import { Choice, Choices } from '../../../../ui/Choice';
import { TextField } from '../../../../ui/Field';
import { t } from '../text';
import { capabilities, durations, LONGEST_DAYS } from './decide';

/** For how long: what is usual, or any number of days. */
export function DurationChoices({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const usual = durations.some((one) => one === days);
  const [own, setOwn] = useState(!usual);
  return (
    <div className="grid gap-2">
      <Choices label={t('action.duration')} row>
        {durations.map((one) => (
          <Choice
            key={one}
            compact
            name="usual_days"
            label={t('action.days', { count: one })}
            checked={!own && one === days}
            onChange={() => {
              setOwn(false);
              onDays(one);
            }}
          />
        ))}
        <Choice compact name="usual_days" label={t('action.own_days')} checked={own} onChange={() => setOwn(true)} />
      </Choices>
      {own ? (
        <TextField
          name="duration_days"
          label={t('action.how_many')}
          type="number"
          min={1}
          max={LONGEST_DAYS}
          value={days || ''}
          onChange={({ target }) => onDays(target.valueAsNumber || 0)}
        />
      ) : (
        <input type="hidden" name="duration_days" value={days} />
      )}
    </div>
  );
}

/** What a restriction takes away. */
export function CapabilityChoices({ taken, onTaken }: { taken: readonly Capability[]; onTaken: (taken: Capability[]) => void }) {
  return (
    <>
      <Choices label={t('action.takes')} row>
        {capabilities.map((one) => (
          <Choice
            key={one}
            compact
            multiple
            name="capabilities[]"
            value={one}
            label={t(`capability.${one}`)}
            checked={taken.includes(one)}
            onChange={({ target }) => onTaken(capabilities.filter((each) => (each === one ? target.checked : taken.includes(each))))}
          />
        ))}
      </Choices>
      <input type="hidden" name="chosen" value={taken.join(' ')} />
    </>
  );
}
