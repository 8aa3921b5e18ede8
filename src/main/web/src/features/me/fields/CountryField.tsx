import { useMemo, type ComponentProps } from 'react';
import { SelectField, type FieldProps } from '../../../ui/Field';
import { t } from './text';
import { countries } from './countries';

/** A country by its code. What the account has already is kept among the options, even if it is none of ours. */
export function CountryField({ current, ...field }: Omit<FieldProps, 'label'> & ComponentProps<'select'> & { current: string | null }) {
  const known = useMemo(countries, []);
  const foreign = current && !known.some(({ code }) => code === current);
  return (
    <SelectField {...field} label={t('place.country')} autoComplete="country">
      <option value="">{t('place.country_none')}</option>
      {foreign && <option value={current}>{current}</option>}
      {known.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
