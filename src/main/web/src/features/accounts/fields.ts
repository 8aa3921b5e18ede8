import * as v from 'valibot';
import { t } from './text';

/** What the contract says of each field, checked before anything is sent. Lengths count code points, as the server does. */
export const Username = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^(?=.*[A-Za-z])[A-Za-z0-9_-]{3,30}$/, () => t('field.username_wrong')),
);

export const Email = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[^\s@]+@[^\s@]+$/, () => t('field.email_wrong')),
);

export const Given = v.pipe(
  v.string(),
  v.nonEmpty(() => t('field.required')),
);

export const NewPassword = v.pipe(
  v.string(),
  v.check((text) => [...text].length >= 8, () => t('field.password_short')),
);

/** One line of at most so many characters, without blanks around it. */
export const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => [...text].length <= most, () => t('field.too_long', { count: most })),
  );

export const DisplayName = v.pipe(
  line(50),
  v.nonEmpty(() => t('field.required')),
);
