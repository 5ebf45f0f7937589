import type { ReactNode } from 'react';

/** An empty place that teaches: what would be here, and the real control that brings it. */
export function EmptyState({ title, body, children }: { title: ReactNode; body: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{body}</p>
      {children ? <div className="empty-a">{children}</div> : null}
    </div>
  );
}
