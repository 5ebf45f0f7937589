import type { LogFollow, LogState } from '@/lib/contract/logs';
import { MergedFeed } from './merged-feed';
import type { SharedLog } from './shared-log';
import { LogView, type LogViewer } from './view';

/** Someone who watches, and is told when one of the logs ends or goes on. */
export interface LogWatcher extends LogViewer {
  state(containerId: string, state: LogState): void;
}

/** One of several logs: its place in what was asked for, and how it stands in the ring of its own. */
export interface FeedSource {
  log: SharedLog;
  source: number;
}

/**
 * Begins to watch: the last `tail` lines, or what came `after` a position in each log, then each new one. Several logs
 * are merged by time. Answers how to stop.
 */
export function follow(sources: readonly FeedSource[], request: LogFollow, watcher: LogWatcher): () => void {
  const starts = sources.map(({ log, source }) => {
    const position = request.after?.[log.containerId];
    const from = position ? log.ring.resume(position) : { at: log.ring.next - request.tail, gap: false };
    return { log, source, ...from };
  });
  const [only] = starts;
  if (only && request.containerIds.length === 1) {
    const view = new LogView(only.log.ring, watcher);
    const unlisten = only.log.listen({
      wake: () => view.wake(),
      state: (state) => watcher.state(only.log.containerId, state),
    });
    view.start(only.at, only.gap);
    return () => {
      unlisten();
      view.stop();
    };
  }
  const feed = new MergedFeed(starts);
  const view = new LogView(feed.ring, watcher);
  const unlisten = starts.map(({ log }) =>
    log.listen({ wake: () => feed.wake(), state: (state) => watcher.state(log.containerId, state) }),
  );
  const resumed = request.after !== undefined;
  view.start(
    resumed ? 0 : feed.next - request.tail,
    starts.some(({ gap }) => gap),
  );
  feed.start(view);
  return () => {
    unlisten.forEach((end) => end());
    feed.stop();
    view.stop();
  };
}
