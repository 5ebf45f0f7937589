export type MarkKind =
  | 'running'
  | 'healthy'
  | 'starting'
  | 'unhealthy'
  | 'paused'
  | 'restarting'
  | 'exited'
  | 'failed'
  | 'created'
  | 'removing'
  | 'dead'
  | 'done'
  | 'pulling';

/** The hue of each mark: a class of state.css. */
const hue: Record<MarkKind, string> = {
  running: 'ok',
  healthy: 'ok',
  starting: 'busy',
  unhealthy: 'bad',
  paused: 'warn',
  restarting: 'warn turns',
  exited: '',
  failed: 'bad',
  created: '',
  removing: 'busy turns',
  dead: 'bad',
  done: 'ok',
  pulling: 'busy turns',
};

/** A 12 px mark with a shape of its own for each state. Always beside its word: it is hidden from screen readers. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg className={`mk ${hue[kind]}`} viewBox="0 0 12 12" aria-hidden>
      {shape(kind)}
    </svg>
  );
}

function shape(kind: MarkKind) {
  switch (kind) {
    case 'running':
      return <circle cx="6" cy="6" r="3.5" fill="currentColor" />;
    case 'healthy':
      return (
        <>
          <circle cx="6" cy="6" r="2.75" fill="currentColor" />
          <circle cx="6" cy="6" r="5" stroke="currentColor" strokeWidth="1.2" />
        </>
      );
    case 'starting':
      return (
        <>
          <circle cx="6" cy="6" r="4.4" stroke="currentColor" />
          <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
        </>
      );
    case 'unhealthy':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />;
    case 'paused':
      return <path d="M4 2.5v7M8 2.5v7" stroke="currentColor" strokeWidth="2.2" />;
    case 'restarting':
      return (
        <>
          <path d="M10.4 6A4.4 4.4 0 1 1 8.6 2.45" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8.2.6v2.3h2.3" stroke="currentColor" strokeWidth="1.4" />
        </>
      );
    case 'exited':
      return <circle cx="6" cy="6" r="4.2" stroke="currentColor" />;
    case 'failed':
      return <path d="m2.4 2.4 7.2 7.2M9.6 2.4 2.4 9.6" stroke="currentColor" strokeWidth="2" />;
    case 'created':
      return <circle cx="6" cy="6" r="4.4" stroke="currentColor" strokeDasharray="1.1 2.35" strokeWidth="1.5" />;
    case 'dead':
      return (
        <>
          <circle cx="6" cy="6" r="5.2" fill="currentColor" />
          <path d="M3.4 6h5.2" stroke="var(--surface)" strokeWidth="1.8" />
        </>
      );
    case 'done':
      return <path d="m1.8 6.4 2.9 2.9 5.6-6.4" stroke="currentColor" strokeWidth="1.9" />;
    case 'removing':
    case 'pulling':
      return (
        <>
          <circle cx="6" cy="6" r="4.6" stroke="currentColor" strokeOpacity=".3" strokeWidth="2" />
          <path d="M6 1.4A4.6 4.6 0 0 1 10.6 6" stroke="currentColor" strokeWidth="2" />
        </>
      );
  }
}
