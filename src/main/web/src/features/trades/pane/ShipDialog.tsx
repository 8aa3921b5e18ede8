import * as v from 'valibot';
import { Choice, Choices } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import { useState } from 'react';
import { t } from './text';
import type { Shipment } from '../moves';

const schema = v.object({
  carrier: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
  tracking: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
});

interface ShipDialogProps {
  name: string;
  onShip: (shipment: Shipment) => Promise<unknown>;
  onClose: () => void;
}

/** How the cards travel: by mail, with a number to follow, or from hand to hand. */
export function ShipDialog({ name, onShip, onClose }: ShipDialogProps) {
  const [inPerson, setInPerson] = useState(false);
  return (
    <Dialog open onClose={onClose} title={t('ship.title', { name })} place="sheet">
      <Form
        schema={schema}
        onSubmit={({ carrier, tracking }) =>
          onShip(inPerson ? { in_person: true } : { carrier: carrier || undefined, tracking: tracking || undefined }).then(onClose)
        }
      >
        <Choices label={t('ship.how')} row>
          <Choice compact name="how" label={t('ship.mail')} checked={!inPerson} onChange={() => setInPerson(false)} />
          <Choice compact name="how" label={t('ship.in_person')} checked={inPerson} onChange={() => setInPerson(true)} />
        </Choices>
        {!inPerson && (
          <>
            <TextField name="carrier" label={t('ship.carrier')} maxLength={100} autoComplete="off" />
            <TextField name="tracking" label={t('ship.tracking')} hint={t('ship.tracking_hint', { name })} maxLength={100} autoComplete="off" />
          </>
        )}
        <div className="dialog-actions">
          <Submit>{t(inPerson ? 'ship.handed_over' : 'ship.mark')}</Submit>
        </div>
      </Form>
    </Dialog>
  );
}
