import type { Decision } from '../../../../api/types';
import { t } from '../text';

export type Action = Decision['action'];

export interface Template {
  key: string;
  name: string;
  text: string;
}

const offered = {
  dismiss: ['fine', 'settled', 'thin'],
  warn: ['words', 'condition', 'slow', 'spam', 'elsewhere'],
  restrict: ['words', 'spam', 'trades'],
  suspend: ['threat', 'scam', 'again'],
  ban: ['scam', 'threat', 'again'],
  escalate: ['ban', 'conflict', 'unsure'],
  lift: ['mistake', 'settled'],
  remove_review: ['untrue', 'words'],
} as const satisfies Record<Action, readonly string[]>;

/** Wordings to begin with. */
export function templatesFor(action: Action): Template[] {
  return offered[action].map((key) => ({
    key,
    name: t(`template.${action}.${key}.name` as 'template.warn.words.name'),
    text: t(`template.${action}.${key}.text` as 'template.warn.words.text'),
  }));
}
