import type { ReactNode } from 'react';
import { Page } from '../../ui/Page';

export interface AuthSheetProps {
  title: string;
  lead: string;
  children: ReactNode;
  /** What lies in the second pocket. */
  aside?: ReactNode;
}

/** Two pockets: the form in one, in the other what it is about. */
export function AuthSheet({ title, lead, children, aside }: AuthSheetProps) {
  return (
    <Page title={title} quiet>
      <div className="auth">
        <div className="auth-form">
          <div className="grid gap-2">
            <p className="auth-title" aria-hidden="true">
              {title}
            </p>
            <p className="text-lead text-ink-2">{lead}</p>
          </div>
          {children}
        </div>
        <div className="pocket auth-aside">{aside ?? <i className="pocket-empty" />}</div>
      </div>
    </Page>
  );
}
