import { Drawer } from './Drawer';
import { ChoiceField, MoneyField, NumberField } from './fields';
import { t } from './text';
import { CONDITIONS, FINISHES, PRIORITIES, type Want, type WantChange } from './types';
import { useWantChange, useWantRemove } from './wants';

interface WantEditorProps {
  id: string;
  want: Want;
  onClose: () => void;
}

const VISIBILITIES = ['public', 'matched', 'private'] as const;

/** The fields of a wish; each saves itself when it is left. */
export function WantEditor({ id, want, onClose }: WantEditorProps) {
  const change = useWantChange();
  const remove = useWantRemove();

  const save = (fields: WantChange) => change.mutate({ want, change: fields });
  return (
    <Drawer id={id} name={want.card.name} onClose={onClose} onRemove={() => remove.mutate(want)}>
      <NumberField label={t('collection.quantity')} value={want.quantity} min={1} onSave={(quantity) => save({ quantity })} />
      <ChoiceField
        label={t('wants.printing')}
        value={want.card_id === null ? 'any' : 'this'}
        options={[
          ['this', t('wants.this_printing', { set: want.card.set_code.toUpperCase() })],
          ['any', t('wants.any_printing')],
        ]}
        onSave={(printing) => save({ card_id: printing === 'any' ? null : want.card.id })}
      />
      <ChoiceField
        label={t('collection.finish')}
        value={want.finish ?? 'any'}
        options={[['any', t('wants.any_finish')], ...FINISHES.map((finish) => [finish, t(`finish.${finish}`)] as const)]}
        onSave={(finish) => save({ finish: finish === 'any' ? null : finish })}
      />
      <ChoiceField
        label={t('wants.min_condition')}
        value={want.min_condition}
        options={CONDITIONS.map((condition) => [condition, t(`condition.${condition}`)])}
        onSave={(min_condition) => save({ min_condition })}
      />
      <MoneyField label={t('wants.max_price')} value={want.max_price} onSave={(max_price) => save({ max_price })} />
      <ChoiceField
        label={t('wants.priority')}
        value={PRIORITIES[want.priority - 1] ?? '3'}
        options={PRIORITIES.map((priority) => [priority, t(`wants.priority.${priority}`)])}
        onSave={(priority) => save({ priority: Number(priority) })}
      />
      <ChoiceField
        label={t('wants.visibility')}
        value={want.visibility}
        options={VISIBILITIES.map((visibility) => [visibility, t(`wants.visibility.${visibility}`)])}
        onSave={(visibility) => save({ visibility })}
      />
    </Drawer>
  );
}
