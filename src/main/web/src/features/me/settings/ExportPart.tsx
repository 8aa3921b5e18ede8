import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { api } from '../../../api/client';
import { ok, Problem } from '../../../api/errors';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toasts';
import { save } from '../../collections/save';
import { t } from './text';
import { SettingsPart } from './SettingsPage';

const PAUSE_MS = 2000;

/** Much is gathered by a job: asks again until it is there. */
async function gathered(): Promise<unknown> {
  for (;;) {
    const answer = await api.GET('/me/export');
    if (answer.response.status !== 202) return ok(Promise.resolve(answer));
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}

/** Everything that is held on the account, as a file. */
export function ExportPart() {
  const { mutate, isPending } = useMutation({
    mutationFn: gathered,
    onSuccess: (data) => save(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), 'swapstead.json'),
    onError: (error) => toast(Problem.of(error).message, { tone: 'danger' }),
  });
  return (
    <SettingsPart title={t('data.export')}>
      <p className="text-ink-2">{t('data.export_lead')}</p>
      <div>
        <Button icon={<Download aria-hidden="true" />} busy={isPending} onClick={() => mutate()}>
          {t('data.export_do')}
        </Button>
      </div>
      <p className="hint" role="status">
        {isPending && t('data.export_working')}
      </p>
    </SettingsPart>
  );
}
