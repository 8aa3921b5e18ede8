import { t } from './text';
import { DeletePart } from './DeletePart';
import { ExportPart } from './ExportPart';
import { SettingsPage } from './SettingsPage';

/** Taking one's data along, and leaving. */
export function DataSettings() {
  return (
    <SettingsPage title={t('settings.data')}>
      <ExportPart />
      <DeletePart />
    </SettingsPage>
  );
}
