import type {
  LogBatch,
  LogFollow,
  LogRead,
  LogReadEnd,
  LogSearch,
  LogSearchEnd,
  LogStart,
  LogState,
} from '@/lib/contract/logs';
import type { Ack } from '@/lib/contract/problem';
import type { LogsClientEvents, LogsServerEvents } from '@/lib/contract/sockets';
import { randomId } from '../random-id';
import { socket } from '../socket';

type Found = Parameters<LogsServerEvents['found']>[0];

/** What one view hears. Blocks are taken when the promise resolves. */
export interface LogEar {
  connected: () => void;
  offline: () => void;
  lines: (batch: LogBatch) => Promise<void>;
  read: (block: Uint8Array) => Promise<void>;
  state: (containerId: string, state: LogState) => void;
  found?: (found: Found) => void;
}

/** The part of the `/logs` namespace that belongs to one view, whose messages all carry its id. */
export class LogSocket {
  readonly #id = randomId();
  readonly #socket = socket<LogsServerEvents, LogsClientEvents>('/logs');
  #following = 0;
  #reading = 0;

  /** Begins to hear; the returned function ends everything that the view began. */
  open(ear: LogEar): () => void {
    const heard = {
      connect: ear.connected,
      disconnect: ear.offline,
      lines: (batch: LogBatch, shown: () => void) => {
        if (batch.id === this.#followId) void ear.lines({ ...batch, block: bytesOf(batch.block) }).then(shown);
      },
      read: ({ id, block }: { id: string; block: Uint8Array }, taken: () => void) => {
        if (id === this.#readId) void ear.read(bytesOf(block)).then(taken);
      },
      state: ({ id, containerId, state }: { id: string; containerId: string; state: LogState }) => {
        if (id === this.#followId) ear.state(containerId, state);
      },
      found: (found: Found) => {
        if (found.id === this.#searchId) ear.found?.(found);
      },
    };
    const connection = this.#socket;
    connection.on('connect', heard.connect).on('disconnect', heard.disconnect);
    connection.on('lines', heard.lines).on('read', heard.read).on('state', heard.state).on('found', heard.found);
    if (connection.connected) ear.connected();
    else connection.connect();
    return () => {
      connection.off('connect', heard.connect).off('disconnect', heard.disconnect);
      connection.off('lines', heard.lines).off('read', heard.read).off('state', heard.state).off('found', heard.found);
      for (const id of [this.#followId, this.#readId, this.#searchId]) connection.emit('stop', { id });
    };
  }

  get #followId(): string {
    return `${this.#id}/follow-${this.#following}`;
  }
  get #readId(): string {
    return `${this.#id}/read-${this.#reading}`;
  }
  get #searchId(): string {
    return `${this.#id}/search`;
  }

  /**
   * Follows; lines of a following before it are not heard any more: they come again. Rejects without a connection: whoever
   * hears of the next one follows anew, and what is kept for it would come twice.
   */
  async follow(request: Omit<LogFollow, 'id'>): Promise<Ack<LogStart>> {
    this.unfollow();
    if (!this.#socket.connected) throw new Error('There is no connection.');
    return this.#socket.emitWithAck('follow', { ...request, id: this.#followId });
  }
  /** Nothing of what was followed is heard from now on. */
  unfollow(): void {
    if (this.#following > 0 && this.#socket.connected) this.#socket.emit('stop', { id: this.#followId });
    this.#following++;
  }
  /** Reads; blocks of a reading before it are not heard any more. */
  read(request: Omit<LogRead, 'id'>): Promise<Ack<LogReadEnd>> {
    this.stopReading();
    this.#reading++;
    return this.#socket.emitWithAck('read', { ...request, id: this.#readId });
  }
  stopReading(): void {
    if (this.#reading > 0) this.#socket.emit('stop', { id: this.#readId });
  }
  search(request: Omit<LogSearch, 'id'>): Promise<Ack<LogSearchEnd>> {
    return this.#socket.emitWithAck('search', { ...request, id: this.#searchId });
  }
  stopSearch(): void {
    this.#socket.emit('stop', { id: this.#searchId });
  }
}

/** In a browser socket.io hands binary parts out as ArrayBuffers. */
function bytesOf(block: Uint8Array | ArrayBuffer): Uint8Array {
  return block instanceof Uint8Array ? block : new Uint8Array(block);
}
