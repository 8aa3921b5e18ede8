import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { Page } from '../../../ui/Page';
import '../me.css';
import { t } from './text';
import { sections } from './sections';

export interface SettingsPageProps {
  /** The heading of the section. */
  title: string;
  lead?: string;
  /** A pocket beside the fields, where there is room. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One section of the settings, with the way to the others above it. */
export function SettingsPage({ title, lead, aside, children }: SettingsPageProps) {
  const tabs = useRef<HTMLElement>(null);
  // On a phone not all of them have room: the present one must be seen.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView?.({ inline: 'center', block: 'nearest' });
  }, [title]);
  return (
    <Page title={t('settings.title')} tab={`${title} · ${t('settings.title')}`}>
      <nav ref={tabs} className="tabs settings-tabs" aria-label={t('settings.sections')}>
        {sections.map(({ to, label }) => (
          <Link key={to} to={to} className="tab">
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className="sheet settings" data-alone={aside ? undefined : ''}>
        <div className="settings-fields">
          <header className="grid gap-1.5">
            <h2>{title}</h2>
            {lead && <p className="text-ink-2">{lead}</p>}
          </header>
          {children}
        </div>
        {aside}
      </div>
    </Page>
  );
}

/** A part of a section, with a seam above it. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="settings-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
