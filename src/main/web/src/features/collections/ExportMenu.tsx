import { Download } from 'lucide-react';
import { api } from '../../api/client';
import { ok, Problem } from '../../api/errors';
import { Menu } from '../../ui/Menu';
import { toast } from '../../ui/toasts';
import { save } from './save';
import { t } from './text';
import { VENDORS, type Vendor } from './types';

/** The binder as a file for another application. */
export function ExportMenu() {
  const fetchFile = (vendor: Vendor) =>
    ok(api.GET('/me/inventory/export', { params: { query: { vendor } }, parseAs: 'blob' })).then(
      (file) => save(file as unknown as Blob, `binder-${vendor}.csv`),
      (error: unknown) => toast(Problem.of(error).message, { tone: 'danger' }),
    );
  return (
    <Menu
      label={t('collection.export')}
      align="end"
      trigger={(props) => (
        <button type="button" className="button" {...props}>
          <Download aria-hidden="true" />
          {t('collection.export')}
        </button>
      )}
    >
      {VENDORS.map((vendor) => (
        <button key={vendor} type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={() => void fetchFile(vendor)}>
          {t(`vendor.${vendor}`)}
        </button>
      ))}
    </Menu>
  );
}
