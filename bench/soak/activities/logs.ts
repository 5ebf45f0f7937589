import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { LogBook } from '@/lib/client/logs/book/book';
import { decodeBlock } from '@/lib/contract/decode-block';
import type { LogBatch } from '@/lib/contract/logs';
import { ask, patienceMs } from '../page';
import type { Trouble } from '../trouble';
import type { World } from '../world';

/** Follows a log all the time, over every cut, without a gap or a line twice; other pages look into it and go. */
export function logs({ gate, trouble, page, open, containers }: World): () => void {
  const socket = page.socket('/logs');
  const stop = follow(socket, containers.writer, 5000, trouble, 'log');
  gate.repeat(2500, async () => {
    await trouble.act('another page with a log', async () => {
      const other = open();
      try {
        let lines = 0;
        const heard = (count: number) => (lines += count);
        const leave = follow(other.socket('/logs'), containers.writer, 100, trouble, 'log of another page', heard);
        const end = Date.now() + patienceMs;
        while (lines < 120 && Date.now() < end) await after(50);
        leave();
        if (lines < 120) throw new Error(`${lines} lines`);
      } finally {
        other.close();
      }
    });
  });
  return stop;
}

/** Follows the log of the container that numbers its lines, and notes each that is not the one to come. */
function follow(
  socket: Socket,
  containerId: string,
  tail: number,
  trouble: Trouble,
  what: string,
  heard: (lines: number) => void = () => undefined,
): () => void {
  const id = randomUUID();
  const book = new LogBook();
  let last: number | null = null;
  let lastAt = Date.now();
  let firstAt = Date.now();
  const note = (words: string, since: number) => trouble.note(what, words, since);
  const begin = () => {
    const position = book.answer({ ask: 'positions' })[0];
    const after = position ? { after: { [containerId]: position } } : {};
    const request = { id, env: 'local', containerIds: [containerId], tail, ...after };
    const from = Date.now();
    ask(socket, 'follow', request).catch((error: unknown) => {
      if (socket.connected) note(String(error), from);
    });
  };
  const take = (batch: LogBatch, shown: () => void) => {
    if (batch.id !== id) return;
    const lines = decodeBlock(batch.block);
    book.do({ do: 'append', ...batch, sources: null });
    shown();
    heard(lines.length);
    if (batch.skipped !== 0) note(`${batch.skipped} lines were skipped`, lastAt);
    for (const { text } of lines) {
      const number = Number(/^line (\d+)$/.exec(text)?.[1]);
      // The container begins anew when the engine starts it again after its death: its last lines may come later than that.
      const anew = number === 1 && trouble.wasDownSince(firstAt);
      if (last !== null && number !== last + 1 && !anew) note(`"${text}" after line ${last}`, lastAt);
      if (number === 1) firstAt = Date.now();
      last = number;
    }
    lastAt = Date.now();
  };
  const watch = setInterval(() => {
    if (Date.now() - lastAt > patienceMs) note('no line came', lastAt);
  }, patienceMs);
  socket.on('connect', begin).on('lines', take);
  if (socket.connected) begin();
  return () => {
    clearInterval(watch);
    socket.off('connect', begin).off('lines', take);
    socket.emit('stop', { id });
  };
}
