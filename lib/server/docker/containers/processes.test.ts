import { describe, expect, it } from 'vitest';
import { readTop } from './processes';

describe('what ps printed', () => {
  it('is read by its heads', () => {
    const Titles = ['PID', 'PPID', 'UID', '%CPU', 'RSS', 'STAT', 'ELAPSED', 'TIME', 'COMMAND'];
    const Processes = [['22759', '22737', '33', '1.4', '6860', 'Ss', '90061', '1-02:03:04', 'nginx: master process']];
    expect(readTop({ Titles, Processes })).toEqual([
      {
        ...{ pid: 22759, parent: 22737, user: '33', cpu: 1.4, memory: 6860 * 1024, state: 'Ss', elapsed: 90_061 },
        ...{ cpuTime: 93_784, command: 'nginx: master process' },
      },
    ]);
  });
  it('leaves null what a smaller ps does not tell', () => {
    const Titles = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
    const Processes = [['root', '7', '1', '0', '10:00', '?', '00:01:05', 'sleep 5']];
    expect(readTop({ Titles, Processes })).toMatchObject([
      { pid: 7, parent: 1, user: 'root', cpu: null, memory: null, state: null, elapsed: null, cpuTime: 65 },
    ]);
  });
  it('knows minutes and seconds, and none of what is no time', () => {
    const time = (text: string) => readTop({ Titles: ['PID', 'TIME'], Processes: [['1', text]] })[0]?.cpuTime;
    expect([time('2:05'), time('17'), time('01:00:00'), time('-'), time('')]).toEqual([125, 17, 3600, null, null]);
  });
  it('is nothing where the engine lists none', () => expect(readTop({ Titles: ['PID'], Processes: null })).toEqual([]));
});
