import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  body: ReactNode;
  /** It is the whole page: its title is the page's. */
  page?: boolean;
  children?: ReactNode;
}

/** An empty place that teaches: what would be here, and the real control that brings it. */
export function EmptyState({ title, body, page, children }: EmptyStateProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p>{body}</p>
      {children ? <div className="empty-a">{children}</div> : null}
    </div>
  );
}
