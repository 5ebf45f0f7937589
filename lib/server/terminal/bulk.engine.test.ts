import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTerminal, testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from './terminals';

let terminals: Terminals;
let containerId: string;

beforeAll(async () => {
  terminals = testTerminals();
  containerId = await docker('run', '-d', '--init', 'busybox', 'sleep', '100000');
});
afterAll(async () => {
  await terminals.close();
  await docker('rm', '-f', containerId);
});

/** One MiB and a bit of lines under 4 kB, as a cooked TTY takes them: words of several scripts, no control characters. */
function text(): Buffer {
  const words = ['quayside', '镜像', '容器', 'naïve', '🐳', 'a b\\c"d\''];
  const lines: string[] = [];
  for (let index = 0, size = 0; size < 1_100_000; index++) {
    const line = `${index} ${Array.from({ length: 20 + (index % 60) }, (_, at) => words[(index + at) % words.length]).join(' ')}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

describe('bulk through a terminal', () => {
  test('a paste of 1 MB in pieces arrives byte for byte in cat', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'sh' });
    await terminal.type('cat > /tmp/pasted; echo stored-$((1+1))\n');
    await until(async () => (await docker('top', containerId)).includes('cat'), 'cat to run');
    const given = text();
    for (let at = 0; at < given.length; at += 32_768) await terminal.session.write(given.subarray(at, at + 32_768));
    await terminal.type('\x04');
    await terminal.sees('stored-2');
    const [sum] = (await docker('exec', containerId, 'sha256sum', '/tmp/pasted')).split(' ');
    expect(sum).toBe(createHash('sha256').update(given).digest('hex'));
    await terminals.end(terminal.session.id);
  });

  test('100 MB for a viewer who hangs stays within bounds, and Ctrl-C still answers', async () => {
    const terminal = await openTerminal(terminals, { containerId, command: 'sh' });
    await terminal.type('echo ready\n');
    await terminal.sees('ready\r\n');
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    terminal.acknowledges = false;
    await terminal.type('yes 0123456789012345678901234567890123456789 | head -c 100000000\n');
    await until(() => terminal.session.upstream.output.stream.isPaused(), 'the exec to be held');
    expect(terminal.session.scrollback.end - terminal.session.scrollback.start).toBeLessThanOrEqual(1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    await terminal.type('\x03');
    terminal.acknowledges = true;
    terminal.acknowledge();
    await terminal.type('echo answered-$((1+1))\n');
    await terminal.sees('answered-2');
    // What the engine had ready is not shown any more: only the end of it.
    expect(terminal.bytes).toBeLessThan(2_000_000);
    expect(terminal.skipped + terminal.bytes).toBe(terminal.session.scrollback.end);
    await terminals.end(terminal.session.id);
  });
});
