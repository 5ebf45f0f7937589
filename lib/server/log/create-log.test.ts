import { describe, expect, it } from 'vitest';
import { createLog } from './create-log';
import type { LogFormat, LogLevel } from './log';

function logging(format: LogFormat = 'json', level: LogLevel = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog({ level, format }, { write: (line) => void lines.push(line) }) };
}
const read = (line = '{}') => JSON.parse(line) as Record<string, unknown>;

describe('the log', () => {
  it('is a line of JSON for each thing that happened, with its time', () => {
    const { log, lines } = logging();
    log.info('job began', { job: 'j1', ms: 5 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
    expect(read(lines[0])).toEqual({
      level: 'info',
      time: expect.stringMatching(/^20\d\d-.*Z$/),
      job: 'j1',
      ms: 5,
      msg: 'job began',
    });
  });
  it('leaves out what is below its level', () => {
    const { log, lines } = logging('json', 'warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines.map((line) => read(line).msg)).toEqual(['c', 'd']);
  });
  it('tells an error with its stack and its causes, and none of the fields that a library hung on it', () => {
    const { log, lines } = logging();
    const cause = Object.assign(new Error('deeper'), { headers: { 'x-registry-auth': 'c2VjcmV0' } });
    log.error('call failed', { request: 'r1' }, new Error('above', { cause }));
    const { err } = read(lines[0]) as { err: { type: string; message: string; stack: string } };
    expect(Object.keys(err)).toEqual(['type', 'message', 'stack']);
    expect(err.stack).toMatch(/^Error: above\n +at [\s\S]*\ncaused by: Error: deeper\n +at /);
    expect(lines[0]).not.toContain('c2VjcmV0');
  });
  it('masks what looks like a secret in an error, and whatever is named like one', () => {
    const { log, lines } = logging();
    log.error(
      'call failed',
      { token: 'abcdefgh', password: 'hunter22' },
      new Error('https://ann:hunter22@example.com'),
    );
    log.error('call failed', {}, 'Authorization: Bearer abcdefgh');
    expect(lines.join('')).not.toMatch(/hunter22|abcdefgh/);
  });
  it('is a line for people in a terminal', () => {
    const { log, lines } = logging('text');
    log.warn('engine lost', { address: 'unix:///x', why: 'it is gone', same: 'a=b', none: null });
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} WARN {2}engine lost address=unix:\/\/\/x why="it is gone" same="a=b" none=null\n$/,
    );
    log.error('call failed', {}, new Error('x'));
    expect(lines[1]).toMatch(/ERROR call failed\n {4}Error: x\n {8}at /);
  });
});
