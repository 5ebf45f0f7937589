/** Points along the width; fewer stand at the right. */
const width = 56;
const height = 20;

interface SparklineProps {
  /** The newest last. */
  values: readonly number[];
  /** As many values as the whole width shows. */
  span: number;
  /** The least that the height stands for, so that noise near zero looks like what it is. */
  atLeast: number;
}

/** A small line of the last values, for the eye alone: the figure stands beside it. */
export function Sparkline({ values, span, atLeast }: SparklineProps) {
  const shown = values.slice(-span);
  const most = Math.max(atLeast, ...shown) * 1.1;
  const step = width / Math.max(1, span - 1);
  const from = width - (shown.length - 1) * step;
  const points = shown.map(
    (value, index) => `${(from + index * step).toFixed(1)} ${(height - (value / most) * height).toFixed(1)}`,
  );
  const line = points.length > 1 ? `M${points.join('L')}` : '';
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      {line ? (
        <>
          <path className="a" d={`${line}L${width} ${height}L${from.toFixed(1)} ${height}Z`} />
          <path className="l" d={line} />
        </>
      ) : null}
    </svg>
  );
}
