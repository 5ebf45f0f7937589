import { Skeleton } from './Skeleton';

const widths = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%'];

/** The shape of the rows that come. */
export function RowsSkeleton() {
  return (
    <div className="skel-rows" aria-busy>
      {widths.map((width) => (
        <div key={width} className="skel-row">
          <Skeleton width="88px" height="12px" />
          <Skeleton width={width} height="12px" />
        </div>
      ))}
    </div>
  );
}
