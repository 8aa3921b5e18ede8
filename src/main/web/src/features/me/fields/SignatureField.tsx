import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CardEmbed, ProfileCard } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { Button } from '../../../ui/Button';
import { CardPicker } from '../../collections/CardPicker';
import { t } from './text';

export type Signature = NonNullable<ProfileCard['signature_card']>;

export interface SignatureFieldProps {
  value: Signature | null;
  onChange: (card: Signature | null) => void;
  aside?: ReactNode;
}

/** The card whose art stands in the window of one's own. */
export function SignatureField({ value, onChange, aside }: SignatureFieldProps) {
  const pick = ({ id, name, image_url }: CardEmbed) => onChange({ id, name, image_url });
  return (
    <div className="grid gap-2">
      <CardPicker label={t('signature.label')} placeholder={t('signature.placeholder')} aside={aside} onPick={pick} />
      {value ? (
        <p className="chosen">
          <span className="thumb">
            <CardImage card={value} decorative />
          </span>
          <strong>{value.name}</strong>
          <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={() => onChange(null)}>
            {t('signature.remove')}
          </Button>
        </p>
      ) : (
        <p className="hint">{t('signature.hint')}</p>
      )}
    </div>
  );
}
