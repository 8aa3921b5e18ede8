import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import { Problem } from '../../../../api/errors';
import { useMe } from '../../../../api/me';
import type { Me } from '../../../../api/types';
import { useLive } from '../../../../live/listen';
import { NotFound } from '../../../../shell/NotFound';
import { useShortcut } from '../../../../shell/shortcuts';
import { Loaded } from '../../../../ui/Loaded';
import { Page } from '../../../../ui/Page';
import { toast } from '../../../../ui/toasts';
import type { DeskSearch } from '../../routes';
import '../../moderation.css';
import { ActionPane } from '../action/ActionPane';
import type { Action } from '../action/templates';
import { autoNext, neighbour } from '../autoNext';
import { caseQuery, queueQuery, rowsOf } from '../board';
import { holderOf } from '../claim';
import '../desk.css';
import { QueueList } from '../queue/late';
import { QueueSkeleton } from '../queue/QueueSkeleton';
import { filtersOf } from '../search';
import { t } from '../text';
import type { CaseFile } from '../types';
import { useBoard } from '../useBoard';
import { useClaim } from '../useClaim';
import { CaseHead } from './CaseHead';
import { NoteBox } from './NoteBox';
import { ScorePanel } from './ScorePanel';
import { Target } from './Target';
import { Timeline } from './Timeline';

/** One case: the queue beside it, everything that is known of it, and what to do about it. */
export function CasePage() {
  useBoard();
  const { id } = useParams({ from: '/admin/moderation/cases/$id' });
  const search = useSearch({ from: '/admin/moderation/cases/$id' });
  return <OneCase key={id} id={Number(id)} search={search} />;
}

function OneCase({ id, search }: { id: number; search: DeskSearch }) {
  const query = useQuery(caseQuery(id));
  const queue = useInfiniteQuery(queueQuery(filtersOf(search)));
  const rows = rowsOf(queue.data);
  const me = useMe();
  const { refetch } = query;
  for (const type of ['case.created', 'case.resolved'] as const) useLive(type, (item) => item.id === id && void refetch());
  if (query.error && Problem.of(query.error).status === 404) return <NotFound />;
  const name = query.data?.target.display_name;
  return (
    <Page title={name ? t('case.title', { name }) : t('case.loading')} headed>
      <div className="case-panes">
        <aside className="sheet case-queue" aria-label={t('queue.title')}>
          <Link to="/admin/moderation" search={search} className="case-back">
            <ArrowLeft aria-hidden="true" />
            {t('case.back')}
          </Link>
          <Loaded query={queue} skeleton={<QueueSkeleton />}>
            {() => (
              <Suspense fallback={<QueueSkeleton />}>
                <QueueList rows={rows} search={search} current={id} />
              </Suspense>
            )}
          </Loaded>
        </aside>
        <Loaded query={query} skeleton={<div className="sheet case-file"><QueueSkeleton /></div>}>
          {(file) => me && <Opened file={file} me={me} search={search} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Opened({ file, me, search }: { file: CaseFile; me: Me; search: DeskSearch }) {
  const navigate = useNavigate();
  const queue = rowsOf(useInfiniteQuery(queueQuery(filtersOf(search))).data);
  useClaim(file.id, holderOf(file, me.id) === 'me');
  const go = (by: 1 | -1) => {
    const next = neighbour(queue, file.id, me.id, by);
    if (next) void navigate({ to: '/admin/moderation/cases/$id', params: { id: String(next.id) }, search });
    else void navigate({ to: '/admin/moderation', search });
    return next;
  };
  useShortcut(']', 'desk.key.next_case', () => void go(1));
  useShortcut('[', 'desk.key.previous_case', () => void go(-1));
  useShortcut('n', 'desk.key.note', () => document.getElementById('note')?.focus());

  const decided = (action: Action) => {
    if (!autoNext.get() || action === 'lift') return;
    if (!go(1)) toast(t('case.all_done'));
  };
  return (
    <>
      <div className="sheet case-file">
        <CaseHead file={file} me={me} onStep={go} />
        <Target file={file} />
        <ScorePanel id={file.id} score={file.score} />
        <NoteBox userId={file.target_user_id} caseId={file.id} />
        <Timeline file={file} />
      </div>
      <div className="sheet case-action">
        <ActionPane file={file} me={me} onDecided={decided} />
      </div>
    </>
  );
}
