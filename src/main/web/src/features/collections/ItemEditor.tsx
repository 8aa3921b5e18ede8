import { Drawer } from './Drawer';
import { ChoiceField, MoneyField, NumberField, TextLine } from './fields';
import { useItemChange, useItemRemove } from './inventory';
import { t } from './text';
import { CONDITIONS, FINISHES, type InventoryItem, type InventoryItemChange } from './types';

interface ItemEditorProps {
  id: string;
  item: InventoryItem;
  onClose: () => void;
}

/** The fields of an item; each saves itself when it is left. */
export function ItemEditor({ id, item, onClose }: ItemEditorProps) {
  const change = useItemChange();
  const remove = useItemRemove();

  const save = (fields: InventoryItemChange) => change.mutate({ item, change: fields });
  return (
    <Drawer
      id={id}
      name={item.card.name}
      note={item.reserved > 0 && <p className="hint">{t('collection.reserved', { count: item.reserved })}</p>}
      onClose={onClose}
      onRemove={() => remove.mutate(item)}
    >
      <NumberField
        label={t('collection.quantity')}
        value={item.quantity}
        min={Math.max(1, item.reserved)}
        onSave={(quantity) => save({ quantity, ...(item.for_trade > quantity && { for_trade: quantity }) })}
      />
      <NumberField
        label={t('collection.for_trade')}
        value={item.for_trade}
        min={0}
        max={item.quantity}
        onSave={(for_trade) => save({ for_trade })}
      />
      <ChoiceField
        label={t('collection.condition')}
        value={item.condition}
        options={CONDITIONS.map((condition) => [condition, t(`condition.${condition}`)])}
        onSave={(condition) => save({ condition })}
      />
      <ChoiceField
        label={t('collection.finish')}
        value={item.finish}
        options={FINISHES.map((finish) => [finish, t(`finish.${finish}`)])}
        onSave={(finish) => save({ finish })}
      />
      <MoneyField label={t('collection.asking_price')} value={item.asking_price} onSave={(asking_price) => save({ asking_price })} />
      <TextLine label={t('collection.notes')} value={item.notes} maxLength={500} onSave={(notes) => save({ notes })} />
    </Drawer>
  );
}
