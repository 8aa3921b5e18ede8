import type { Person } from '../../../api/types';
import { list } from '../../../i18n/format';
import { isMessage } from '../../../i18n/t';
import type { Message } from '../channel';
import { t } from '../text';

/** Of what a system message says, the parts that are put into words. */
export interface SystemPayload {
  kind?: string;
  actor_id?: number | null;
  revision?: number;
  message?: string;
  /** Why what was said with an offer may be trouble. */
  warning?: 'soft' | 'hard';
  card_names?: string[];
}

export function payloadOf({ payload }: Pick<Message, 'payload'>): SystemPayload {
  return (payload ?? {}) as SystemPayload;
}

/** "Ife countered" as its reader sees it: "You countered", or without a doer where the system did it. */
export function systemWords(message: Pick<Message, 'payload' | 'content'>, me: number, them: Pick<Person, 'display_name'>): string {
  const { kind = '', actor_id: actor = null, card_names: cards = [] } = payloadOf(message);
  const by = actor === null || actor === undefined ? 'none' : actor === me ? 'me' : 'them';
  const key = [...(cards.length ? [`system.${kind}.cards`] : []), `system.${kind}.${by}`, `system.${kind}.none`].find(isMessage);
  if (key) return t(key, { name: them.display_name, cards: list(cards), count: cards.length });
  return message.content ?? t('system.other');
}
