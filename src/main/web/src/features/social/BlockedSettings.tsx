import { useQuery } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { day } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SettingsPage } from '../me/settings/SettingsPage';
import { blocksQuery, useBlock } from './blocks';
import { SkeletonRows } from './SkeletonRows';
import { t } from './text';
import type { Block } from './types';

/** Whom one has blocked, and the way back. */
export function BlockedSettings() {
  const query = useQuery(blocksQuery);
  return (
    <SettingsPage title={t('blocked.title')} lead={t('blocked.lead')}>
      <Loaded query={query} skeleton={<SkeletonRows />}>
        {(blocks) =>
          blocks.length === 0 ? (
            <EmptyPocket icon={<Ban aria-hidden="true" />}>{t('blocked.none')}</EmptyPocket>
          ) : (
            <ul className="session-list">
              {blocks.map((block) => (
                <Row key={block.blocked_user_id} block={block} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </SettingsPage>
  );
}

function Row({ block: { user, created_at } }: { block: Block }) {
  const { mutate, isPending } = useBlock(user);
  return (
    <li>
      <span className="min-w-0 flex-1">
        <span className="font-semibold" dir="auto">
          {user.display_name}
        </span>
        <span className="hint block">
          @{user.username} · {t('blocked.since', { day: day(created_at) })}
        </span>
      </span>
      <Button busy={isPending} aria-label={t('blocked.lift_of', { name: user.display_name })} onClick={() => mutate(false)}>
        {t('blocked.lift')}
      </Button>
    </li>
  );
}
