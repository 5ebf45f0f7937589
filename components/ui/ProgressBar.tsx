interface ProgressBarProps {
  /** How much has come, 0 to 1 (pale); null while nobody can tell. */
  value: number | null;
  /** How much of the whole is finished, 0 to 1 (solid). Without it `value` itself is solid. */
  done?: number;
  label: string;
}

/** A bar: pale where downloaded, solid where unpacked. */
export function ProgressBar({ value, done, label }: ProgressBarProps) {
  const solid = done ?? value ?? 0;
  const pale = done === undefined ? 0 : Math.max(0, (value ?? 0) - done);
  return (
    <div
      className={value === null ? 'bar unknown' : 'bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
    >
      <i style={{ width: `${solid * 100}%` }} />
      {pale > 0 ? <i className="got" style={{ width: `${pale * 100}%` }} /> : null}
    </div>
  );
}
