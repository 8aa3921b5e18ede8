import type { ReactNode } from 'react';
import type { ShippingPreference } from '../../../api/types';
import { Choice, Choices } from '../../../ui/Choice';
import { t } from './text';

export const reaches = ['local', 'domestic', 'international'] as const satisfies readonly ShippingPreference[];

export interface ShippingChoicesProps {
  value: ShippingPreference | null;
  onChoose: (reach: ShippingPreference) => void;
  aside?: ReactNode;
}

/** How far one sends cards. */
export function ShippingChoices({ value, onChoose, aside }: ShippingChoicesProps) {
  return (
    <Choices label={t('shipping.label')} row aside={aside}>
      {reaches.map((reach) => (
        <Choice
          key={reach}
          compact
          name="shipping_preference"
          value={reach}
          checked={reach === value}
          label={t(`shipping.${reach}`)}
          onChange={() => onChoose(reach)}
        />
      ))}
    </Choices>
  );
}
