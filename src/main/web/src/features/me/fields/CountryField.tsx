import { useMemo, type ComponentProps } from 'react';
import { countries } from '../../../i18n/countries';
import { SelectField, type FieldProps } from '../../../ui/Field';
import { t } from './text';

/** A country by its English name, shown in the reader's language. What the account has already is kept among the options, even if it is none of ours. */
export function CountryField({ current, ...field }: Omit<FieldProps, 'label'> & ComponentProps<'select'> & { current: string | null }) {
  const known = useMemo(countries, []);
  const foreign = current && !known.some(({ value }) => value === current);
  return (
    <SelectField {...field} label={t('place.country')} autoComplete="country">
      <option value="">{t('place.country_none')}</option>
      {foreign && <option value={current}>{current}</option>}
      {known.map(({ code, value, name }) => (
        <option key={code} value={value}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
