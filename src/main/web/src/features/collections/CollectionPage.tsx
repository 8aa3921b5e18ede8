import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type DragEvent } from 'react';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import './collection.css';
import { ExportMenu } from './ExportMenu';
import { useImport } from './imports/useImport';
import { LedgerSkeleton } from './LedgerSkeleton';
import { t } from './text';

const CardsTab = lazy(() => import('./CardsTab').then((module) => ({ default: module.CardsTab })));
const WantsTab = lazy(() => import('./WantsTab').then((module) => ({ default: module.WantsTab })));
const WorthTab = lazy(() => import('./WorthTab').then((module) => ({ default: module.WorthTab })));
const ImportTab = lazy(() => import('./imports/ImportTab').then((module) => ({ default: module.ImportTab })));

/** The own binder: cards, wants, what they are worth, and how they come in and go out. A file dropped anywhere is imported. */
export function CollectionPage() {
  const { tab = 'cards' } = useSearch({ from: '/collection' });
  const navigate = useNavigate();
  const importing = useImport();
  const open = (key: string) =>
    void navigate({ to: '/collection', search: key === 'cards' ? {} : { tab: key as 'wants' }, resetScroll: false });

  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    importing.check({ file, target: tab === 'wants' ? 'wants' : 'inventory' });
    open('import');
  };

  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Page title={t('collection.title')} actions={<ExportMenu />}>
        <div className="sheet collection">
          <Tabs
            label={t('collection.title')}
            value={tab}
            onChange={open}
            tabs={[
              { key: 'cards', label: t('collection.cards') },
              { key: 'wants', label: t('collection.wants') },
              { key: 'worth', label: t('collection.worth') },
              { key: 'import', label: t('collection.import') },
            ]}
          >
            <Suspense fallback={<LedgerSkeleton />}>
              {tab === 'cards' && <CardsTab onImport={() => open('import')} />}
              {tab === 'wants' && <WantsTab onImport={() => open('import')} />}
              {tab === 'worth' && <WorthTab onImport={() => open('import')} />}
              {tab === 'import' && <ImportTab importing={importing} />}
            </Suspense>
          </Tabs>
        </div>
      </Page>
    </div>
  );
}
