import { systemWords } from '../log/systemWords';
import { t } from '../text';
import type { Entry } from './inbox';

/** The last word of a conversation, or the one that was searched for. */
export function glimpse({ match, last_message, user }: Entry, me: number): string {
  const message = match ?? last_message;
  if (!message) return t('inbox.no_words');
  if (message.is_system_message) return systemWords(message, me, user);
  if (message.deleted_at) return t('message.deleted');
  const said = message.content ?? message.card_name ?? t('inbox.photo');
  return message.sender_id === me ? t('inbox.you', { said }) : said;
}
