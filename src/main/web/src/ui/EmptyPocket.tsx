import type { ReactNode } from 'react';

export interface EmptyPocketProps {
  icon?: ReactNode;
  title?: string;
  /** One sentence. */
  children: ReactNode;
  /** One button or link. */
  action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyPocket({ icon, title, children, action }: EmptyPocketProps) {
  return (
    <div className="empty">
      <i className="pocket-empty">{icon}</i>
      {title && <h2>{title}</h2>}
      <p>{children}</p>
      {action}
    </div>
  );
}
