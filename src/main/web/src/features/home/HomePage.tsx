import { Page } from '../../ui/Page';
import { SkeletonPockets } from '../../ui/Skeleton';
import { t } from './text';

/** The start. */
export function HomePage() {
  return (
    <Page title={t('home.title')}>
      <SkeletonPockets />
    </Page>
  );
}
