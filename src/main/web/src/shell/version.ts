import { api } from '../api/client';
import { ok } from '../api/errors';
import { onOpen } from '../live/bus';
import { toast } from '../ui/toasts';
import { t } from './text';

let running: string | undefined;

/** Whenever the connection opens again, the server behind it may be a newer one: then this page offers to become so too. */
export function watchVersion(): void {
  onOpen(() => {
    ok(api.GET('/version')).then(
      ({ version }) => {
        if (running && running !== version) {
          toast(t('version.newer'), { action: { label: t('version.reload'), run: () => location.reload() } });
        }
        running = version;
      },
      () => undefined,
    );
  });
}
