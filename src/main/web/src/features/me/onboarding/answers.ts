import * as v from 'valibot';
import type { OnboardingAnswer } from '../../../api/types';
import { line } from '../../accounts/fields';
import { taglineLength } from '../fields/TaglineField';
import { cardTypes } from '../fields/TypeChoices';
import { formats } from '../fields/FormatChoices';
import { reaches } from '../fields/ShippingChoices';
import { t } from './text';
import type { StepKey } from './useOnboarding';

/** Empty text says that there is nothing. */
const orNull = (most: number) =>
  v.pipe(
    v.optional(line(most), ''),
    v.transform((text) => text || null),
  );

/** A box that is not ticked is not in the form at all. */
const checked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value === 'on'),
);

/** What each step's form becomes. */
export const answers: Record<StepKey, v.GenericSchema<unknown, OnboardingAnswer>> = {
  type: v.object({
    card_type: v.pipe(
      v.optional(v.string(), ''),
      v.picklist(cardTypes, () => t('card_type.missing')),
    ),
  }),
  formats: v.pipe(
    v.object({ formats: v.optional(v.array(v.picklist(formats)), []) }),
    v.transform(({ formats: chosen }) => ({ formats: chosen })),
  ),
  place: v.object({
    city: orNull(100),
    country: orNull(100),
    shipping_preference: v.optional(v.picklist(reaches), null as never),
  }),
  card: v.object({
    tagline: orNull(taglineLength),
    signature_card_id: v.pipe(
      v.optional(v.string(), ''),
      v.transform((id) => (id ? Number(id) : null)),
    ),
  }),
  privacy: v.object({
    show_in_directory: checked,
    show_in_search: checked,
    show_online_status: checked,
    show_portfolio_tier: checked,
  }),
};
