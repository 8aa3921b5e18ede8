import { api } from '../api/client';
import { ok } from '../api/errors';
import { onOpen } from '../live/bus';
import { on } from '../live/listen';
import { toast } from '../ui/toasts';
import { t } from './text';

let running: string | undefined;

/** A server that starts says its version; whenever the connection opens again, the one behind it may be newer, too: then this page offers to become so. */
export function watchVersion(): void {
  on('platform.version', ({ version }) => compare(version));
  on('platform.notice', ({ text }) => toast(text, { tone: 'warn', life: 30_000 }));
  onOpen(() => {
    ok(api.GET('/version')).then(
      ({ version }) => compare(version),
      () => undefined,
    );
  });
}

function compare(version: string): void {
  if (running && running !== version) {
    toast(t('version.newer'), { action: { label: t('version.reload'), run: () => location.reload() } });
  }
  running = version;
}
