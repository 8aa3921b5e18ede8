import { useEffect, type ReactNode } from 'react';
import { setTitle } from './title';

export interface PageProps {
  title: string;
  /** What the browser's tab says, where that differs from the heading. */
  tab?: string;
  /** Search, filters and the like, in the bar that stays at the top. */
  toolbar?: ReactNode;
  /** Beside the heading, at the end. */
  actions?: ReactNode;
  /** The heading is spoken but not seen: the page shows its name in another way. */
  quiet?: boolean;
  /** Among its children the page has an `h1` of its own. */
  headed?: boolean;
  children: ReactNode;
}

/** A page: its bar, its heading and its title. */
export function Page({ title, tab = title, toolbar, actions, quiet, headed, children }: PageProps) {
  useEffect(() => setTitle(tab), [tab]);
  return (
    <>
      {toolbar && <div className="toolbar">{toolbar}</div>}
      <div className="page-body">
        {!headed && (
          <div className={quiet ? 'sr-only' : 'page-head'}>
            <h1>{title}</h1>
            {actions && <div className="page-actions">{actions}</div>}
          </div>
        )}
        {children}
      </div>
    </>
  );
}
