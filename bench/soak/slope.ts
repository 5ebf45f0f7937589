/** A measured point: minutes, and whatever is measured. */
export interface Point {
  x: number;
  y: number;
}

/** The rise of a least-squares line, and the bounds that it keeps with 95 % confidence, each taken alone. */
export interface Slope {
  slope: number;
  lower: number;
  upper: number;
}

/** Student's t that 95 % lie below, for 1 to 30 degrees of freedom; above, the last one is a little too careful. */
const t95 = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753, 1.746, 1.74,
  1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701, 1.699, 1.697,
];

/**
 * Fits a line by least squares; the bounds are the slope ± t · its standard error, with n − 2 degrees of freedom. Throws
 * on fewer than three points, or when all stand at one x: such a line has no bounds.
 */
export function slopeOf(points: readonly Point[]): Slope {
  const freedom = points.length - 2;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2));
  const t = t95[Math.min(freedom, t95.length) - 1];
  if (t === undefined || spread === 0) throw new Error(`${points.length} points make no line with bounds`);
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
  const left = sum(points.map(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2));
  const margin = t * Math.sqrt(left / freedom / spread);
  return { slope, lower: slope - margin, upper: slope + margin };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
