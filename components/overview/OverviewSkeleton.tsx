import { Skeleton } from '@/components/ui/Skeleton';

/** The overview's shape before the first picture comes. */
export function OverviewSkeleton() {
  return (
    <div className="ovw" aria-busy>
      <div className="head">
        <Skeleton width="120px" height="20px" />
        <Skeleton width="320px" />
      </div>
      <div className="lead2">
        <div className="need grid gap-5">
          <Skeleton width="30%" />
          <Skeleton width="70%" />
          <Skeleton width="55%" />
        </div>
        <div className="cnts grid gap-5">
          <Skeleton width="40%" />
          <Skeleton />
          <Skeleton width="80%" />
        </div>
      </div>
    </div>
  );
}
