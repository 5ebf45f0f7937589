import type { ReactNode } from 'react';

interface SettingsSectionProps {
  /** For links to it. */
  id?: string;
  title: ReactNode;
  /** What this is about, in a sentence or two. */
  lead?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One subject of a settings page: its title and what it means at the left, its controls at the right. */
export function SettingsSection({ id, title, lead, actions, children }: SettingsSectionProps) {
  return (
    <section className="set-sec" id={id}>
      <header>
        <h2>{title}</h2>
        {lead ? <p>{lead}</p> : null}
        {actions ? <div className="set-a">{actions}</div> : null}
      </header>
      <div className="set-b">{children}</div>
    </section>
  );
}
