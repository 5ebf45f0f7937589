/** The part of zip-stream that is used: it comes without types. */
declare module 'zip-stream' {
  import type { Readable } from 'node:stream';

  interface EntryData {
    name: string;
    type: 'file' | 'directory' | 'symlink';
    mode: number;
    date: Date;
    linkname: string;
  }

  export default class ZipStream extends Readable {
    constructor(options: { zlib: { level: number } });
    /** One entry at a time: the next when `done` was called. */
    entry(source: Buffer | Readable, data: EntryData, done: (error?: Error | null) => void): this;
    finish(): void;
  }
}
