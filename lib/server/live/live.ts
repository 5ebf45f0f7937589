import type { Picture, PictureDiff } from '@/lib/contract/live';
import type { Docker } from '../docker/docker';

/** The picture of one engine, kept true by its event stream. */
export interface Live {
  start(): void;
  picture(): Picture;
  /** Calls `listener` with every diff until the returned function is called. */
  subscribe(listener: (diff: PictureDiff) => void): () => void;
  close(): Promise<void>;
}

export function createLive(parts: { env: string; docker: Docker; address: string }): Live {
  void parts;
  throw new Error('not built yet');
}
