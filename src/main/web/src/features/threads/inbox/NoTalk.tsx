import { Link } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { Button } from '../../../ui/Button';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { t } from '../text';

/** No conversation at all, or none that is looked for. */
export function NoTalk({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return (
    <EmptyPocket
      icon={<MessagesSquare aria-hidden="true" />}
      action={
        filtered ? (
          <Button onClick={onClear}>{t('inbox.clear')}</Button>
        ) : (
          <Link to="/" className="button">
            {t('inbox.to_desk')}
          </Link>
        )
      }
    >
      {t(filtered ? 'inbox.none_found' : 'inbox.none')}
    </EmptyPocket>
  );
}
