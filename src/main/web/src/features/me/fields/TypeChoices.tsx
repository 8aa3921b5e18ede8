import { ArrowRightLeft, BookOpen, ChartLine, FlaskConical, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CardType } from '../../../api/types';
import { Choice, Choices } from '../../../ui/Choice';
import { t } from './text';

/** The type stamps, as the card shows them. */
const icons: Record<CardType, LucideIcon> = {
  collector: BookOpen,
  trader: ArrowRightLeft,
  brewer: FlaskConical,
  investor: ChartLine,
};

export const cardTypes = Object.keys(icons) as CardType[];

export interface TypeChoicesProps {
  value: CardType | null;
  hint: string;
  disabled?: boolean;
  quiet?: boolean;
  aside?: ReactNode;
  onChoose: (type: CardType) => void;
}

/** The four types of card. */
export function TypeChoices({ value, hint, disabled, quiet, aside, onChoose }: TypeChoicesProps) {
  return (
    <Choices label={t('card_type.label')} hint={hint} quiet={quiet} aside={aside}>
      {cardTypes.map((type) => {
        const Icon = icons[type];
        return (
          <Choice
            key={type}
            name="card_type"
            value={type}
            checked={type === value}
            disabled={disabled}
            icon={<Icon aria-hidden="true" />}
            label={t(`card_type.${type}`)}
            hint={t(`card_type.${type}_is`)}
            onChange={() => onChoose(type)}
          />
        );
      })}
    </Choices>
  );
}
