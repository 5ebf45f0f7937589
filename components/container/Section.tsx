import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Quiet, after the title: how many, how often. */
  note?: ReactNode;
  /** At the right end of the title's line. */
  end?: ReactNode;
  children: ReactNode;
}

/** A region of the overview under its own heading. */
export function Section({ title, note, end, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className="sec">
        <h2 id={id}>{title}</h2>
        {note ? <span className="dim num">{note}</span> : null}
        {end ? <span className="end">{end}</span> : null}
      </header>
      {children}
    </section>
  );
}
