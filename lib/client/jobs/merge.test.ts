import { describe, expect, it } from 'vitest';
import type { Job } from '@/lib/contract/jobs';
import { mergeAnswer, mergeJobs } from './merge';

const job = (id: string, createdAt: string, state: Job['state'] = 'running'): Job => ({
  id,
  env: 'local',
  kind: 'image.pull',
  subject: 'busybox:latest',
  state,
  createdAt,
  endedAt: null,
  progress: null,
  error: null,
  result: null,
});

describe('jobs in the page', () => {
  it('are shown newest first, each once', () => {
    const merged = mergeJobs([job('a', '1')], [job('b', '2'), job('a', '1', 'done')]);
    expect(merged.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'running'],
      ['a', 'done'],
    ]);
  });
  it('keep the end that the socket told before the call was answered', () => {
    expect(mergeAnswer([job('a', '1', 'done')], job('a', '1'))).toMatchObject([{ state: 'done' }]);
  });
  it('take an answer that is a new run of the same job, or an unknown one', () => {
    expect(mergeAnswer([job('a', '1', 'failed')], job('a', '2'))).toMatchObject([{ state: 'running' }]);
    expect(mergeAnswer([], job('a', '1'))).toHaveLength(1);
  });
});
