import type { ReactNode } from 'react';
import { Page } from '../../ui/Page';
import './accounts.css';

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
    <Page title={title} headed>
      <div className="auth sheet">
        <div className="auth-form">
          <div className="grid gap-2">
            <h1 className="auth-title">{title}</h1>
            <p className="text-lead text-ink-2">{lead}</p>
          </div>
          {children}
        </div>
        <div className="pocket auth-aside">{aside ?? <img src="/card-back.svg" width="252" height="352" alt="" className="auth-back" />}</div>
      </div>
    </Page>
  );
}
