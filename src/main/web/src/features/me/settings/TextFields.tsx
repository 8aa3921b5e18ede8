import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import * as v from 'valibot';
import { Problem } from '../../../api/errors';
import { useProfileChange } from '../../../api/profile';
import type { Me } from '../../../api/types';
import { TextField } from '../../../ui/Field';
import { DisplayName, line } from '../../accounts/fields';
import { TaglineField, taglineLength } from '../fields/TaglineField';
import { t } from './text';
import { SaveState } from './SaveState';

/** The texts of the card. */
export function TextFields({ me }: { me: Me }) {
  const name = useSavedText('display_name', me.display_name, DisplayName);
  const tagline = useSavedText('tagline', me.tagline, line(taglineLength));
  const city = useSavedText('city', me.city, line(100));
  return (
    <>
      <TextField label={t('profile_settings.name')} autoComplete="name" dir="auto" {...name} />
      <TaglineField {...tagline} />
      <TextField label={t('place.city')} hint={t('place.hint')} autoComplete="address-level2" dir="auto" {...city} />
    </>
  );
}

/** A text that is saved when one leaves its field or presses Enter. What is refused stays in the field, with the reason. */
function useSavedText(name: 'display_name' | 'tagline' | 'city', saved: string | null, schema: v.GenericSchema<string, string>) {
  const change = useProfileChange();
  const [error, setError] = useState<string>();

  const save = (text: string) => {
    const checked = v.safeParse(schema, text);
    setError(checked.success ? undefined : checked.issues[0].message);
    if (!checked.success || checked.output === (saved ?? '')) return;
    change.mutate({ [name]: name === 'display_name' ? checked.output : checked.output || null }, { onError: explain });
  };
  const explain = (refused: unknown) => {
    const problem = Problem.of(refused);
    setError(problem.fields[name] ?? problem.message);
  };

  return {
    name,
    defaultValue: saved ?? '',
    error,
    aside: <SaveState of={change} />,
    onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement>) => save(currentTarget.value),
    onKeyDown: ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
      if (key === 'Enter') save(currentTarget.value);
    },
  };
}
