import { Skeleton } from '@/components/ui/Skeleton';

/** The shape of what would go, while the engine is asked. */
export function PruneWaiting() {
  return (
    <div className="prune-l" aria-busy>
      <Skeleton width="60%" height="14px" />
      <Skeleton width="45%" height="14px" />
      <Skeleton width="52%" height="14px" />
    </div>
  );
}
