import { lazy, Suspense, useState } from 'react';
import type { Me, ProfileCard } from '../../../api/types';
import { TextField } from '../../../ui/Field';
import { CountryField } from '../fields/CountryField';
import { FormatChoices } from '../fields/FormatChoices';
import { PrivacySwitches } from '../fields/PrivacySwitches';
import { ShippingChoices } from '../fields/ShippingChoices';
import { SignatureField } from '../fields/SignatureField';
import { TaglineField } from '../fields/TaglineField';
import { TypeChoices } from '../fields/TypeChoices';
import { t } from './text';
import type { StepKey } from './useOnboarding';

const Wishes = lazy(() => import('./Wishes').then((module) => ({ default: module.Wishes })));

interface FieldsProps {
  me: Me;
  onDraft: (change: Partial<ProfileCard>) => void;
}

/** The fields of each step; what is typed shows on the card before it is saved. */
export function StepFields({ step, ...props }: FieldsProps & { step: StepKey }) {
  const Fields = fields[step];
  return <Fields {...props} />;
}

const fields: Record<StepKey, (props: FieldsProps) => React.ReactNode> = {
  type: TypeFields,
  formats: FormatFields,
  place: PlaceFields,
  card: CardFields,
  privacy: PrivacyFields,
};

function TypeFields({ me, onDraft }: FieldsProps) {
  const [type, setType] = useState(me.card_type);
  return (
    <TypeChoices
      quiet
      value={type}
      hint={t('card_type.waits')}
      onChoose={(card_type) => {
        setType(card_type);
        onDraft({ card_type });
      }}
    />
  );
}

function FormatFields({ me, onDraft }: FieldsProps) {
  const [chosen, setChosen] = useState(me.formats);
  return (
    <FormatChoices
      quiet
      value={chosen}
      onChange={(formats) => {
        setChosen(formats);
        onDraft({ formats });
      }}
    />
  );
}

function PlaceFields({ me, onDraft }: FieldsProps) {
  const [reach, setReach] = useState(me.shipping_preference);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="city"
          label={t('place.city')}
          autoComplete="address-level2"
          dir="auto"
          defaultValue={me.city ?? ''}
          onChange={(event) => onDraft({ city: event.target.value || null })}
        />
        <CountryField
          name="country"
          current={me.country}
          defaultValue={me.country ?? ''}
          onChange={(event) => onDraft({ country: event.target.value || null })}
        />
      </div>
      <p className="hint">{t('place.hint')}</p>
      <ShippingChoices value={reach} onChoose={setReach} />
    </>
  );
}

function CardFields({ me, onDraft }: FieldsProps) {
  const [signature, setSignature] = useState(me.signature_card);
  return (
    <>
      <TaglineField
        name="tagline"
        defaultValue={me.tagline ?? ''}
        onChange={(event) => onDraft({ tagline: event.target.value || null })}
      />
      <SignatureField
        value={signature}
        onChange={(signature_card) => {
          setSignature(signature_card);
          onDraft({ signature_card });
        }}
      />
      <input type="hidden" name="signature_card_id" value={signature?.id ?? ''} />
    </>
  );
}

function PrivacyFields({ me }: FieldsProps) {
  const [privacy, setPrivacy] = useState(me.privacy);
  return (
    <>
      <PrivacySwitches value={privacy} onChange={(change) => setPrivacy((now) => ({ ...now, ...change }))} />
      <Suspense>
        <Wishes />
      </Suspense>
    </>
  );
}
