import { useProfileChange } from '../../../api/profile';
import { Problem } from '../../../api/errors';
import type { Me, ProfileChange } from '../../../api/types';
import { day } from '../../../i18n/format';
import { Choice, Choices } from '../../../ui/Choice';
import { SelectField } from '../../../ui/Field';
import { toast } from '../../../ui/toasts';
import { CountryField } from '../fields/CountryField';
import { ShippingChoices } from '../fields/ShippingChoices';
import { SignatureField } from '../fields/SignatureField';
import { TypeChoices } from '../fields/TypeChoices';
import { t } from './text';
import { SaveState } from './SaveState';
import { zones } from './zones';

/** What is chosen rather than written. A choice the server refuses goes back to what it was. */
export function ChoiceFields({ me }: { me: Me }) {
  const country = useChoice();
  const shipping = useChoice();
  const signature = useChoice();
  const type = useChoice();
  const zone = useChoice();
  const account = useChoice();
  const waits = me.card_type_changeable_at;
  return (
    <>
      <CountryField
        current={me.country}
        value={me.country ?? ''}
        aside={<SaveState of={country} />}
        onChange={(event) => country.choose({ country: event.target.value || null })}
      />
      <ShippingChoices
        value={me.shipping_preference}
        aside={<SaveState of={shipping} />}
        onChoose={(shipping_preference) => shipping.choose({ shipping_preference })}
      />
      <SignatureField
        value={me.signature_card}
        aside={<SaveState of={signature} />}
        onChange={(card) => signature.choose({ signature_card_id: card?.id ?? null })}
      />
      <TypeChoices
        value={me.card_type}
        aside={<SaveState of={type} />}
        disabled={Boolean(waits)}
        hint={waits ? t('card_type.waiting', { day: day(waits) }) : t('card_type.waits')}
        onChoose={(card_type) => type.choose({ card_type })}
      />
      <Choices label={t('profile_settings.account_type')} row aside={<SaveState of={account} />}>
        {(['trader', 'store'] as const).map((account_type) => (
          <Choice
            key={account_type}
            compact
            name="account_type"
            value={account_type}
            checked={account_type === me.account_type}
            label={t(`profile_settings.${account_type}`)}
            onChange={() => account.choose({ account_type })}
          />
        ))}
      </Choices>
      <SelectField
        label={t('profile_settings.timezone')}
        value={me.timezone}
        aside={<SaveState of={zone} />}
        onChange={(event) => zone.choose({ timezone: event.target.value })}
      >
        {zones(me.timezone).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
    </>
  );
}

function useChoice() {
  const change = useProfileChange();
  const choose = (choice: ProfileChange) =>
    change.mutate(choice, { onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }) });
  return { ...change, choose };
}
