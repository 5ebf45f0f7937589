/** A grey bar in the shape of what comes. Width and height as CSS lengths. */
export function Skeleton({ width = '100%', height }: { width?: string; height?: string }) {
  return <span className="skel" style={{ width, height }} aria-hidden />;
}
