import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { t } from './text';

interface Queued {
  job: { id: number; status: 'queued' | 'running' | 'done' | 'failed' };
}

/** Milliseconds between two looks at an export that is being made. */
const pause = 2_000;

/** The export: at once for a small account, for a large one as soon as the server has gathered it. */
export async function exported(): Promise<object> {
  let answer: object = await ok(api.GET('/me/export'));
  while (isQueued(answer)) {
    if (answer.job.status === 'failed') throw new Problem(0, { title: t('data.export_failed') });
    const { id } = answer.job;
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await ok(api.GET('/me/exports/{id}', { params: { path: { id } } }));
  }
  return answer;
}

function isQueued(answer: object): answer is Queued {
  return 'job' in answer && Object.keys(answer).length === 1;
}
