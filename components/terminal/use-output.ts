'use client';

import { useEffect, useMemo, useState } from 'react';
import type { TerminalScreen } from '@/lib/client/terminal/connection';
import { OutputBuffer, type Segment } from './output-buffer';

/** A picture at most each 30 ms, however many messages come. */
const paintMs = 30;

/** Collects output for a view of plain text. Bytes count as shown when their picture was painted. */
export function useOutput(): {
  screen: Pick<TerminalScreen, 'write' | 'skipped'>;
  segments: readonly Segment[];
  trimmed: number;
  text: OutputBuffer['text'];
} {
  const buffer = useMemo(() => new OutputBuffer(), []);
  const [painted, setPainted] = useState({ segments: buffer.segments, trimmed: 0 });
  const painter = useMemo(
    () => paintWith(() => setPainted({ segments: buffer.segments, trimmed: buffer.trimmed })),
    [buffer],
  );
  useEffect(() => painter.stop, [painter]);
  const screen = useMemo(
    () => ({
      write: (data: Uint8Array, stream: 'stdout' | 'stderr', shown: () => void) => {
        buffer.append(data, stream);
        painter.soon(shown);
      },
      skipped: (bytes: number) => {
        buffer.trimmed += bytes;
        painter.soon(() => undefined);
      },
    }),
    [buffer, painter],
  );
  return { screen, ...painted, text: (stream) => buffer.text(stream) };
}

function paintWith(paint: () => void) {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    const shown = waiting;
    waiting = [];
    paint();
    for (const each of shown) each();
  };
  return {
    soon(shown: () => void) {
      waiting.push(shown);
      timer ??= setTimeout(run, paintMs);
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
