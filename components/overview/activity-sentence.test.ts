import { expect, it } from 'vitest';
import type { Activity } from '@/lib/contract/engine';
import { sentenceOf } from './activity-sentence';

const happened = (part: Partial<Activity>): Activity => ({
  id: '1',
  at: 0,
  type: 'container',
  action: 'start',
  objectId: 'ab',
  name: 'web',
  exitCode: null,
  ...part,
});

it('tells a start', () => {
  expect(sentenceOf(happened({}))).toEqual({ key: 'container.start', exitCode: null, bad: false });
});
it('tells an exit with its code, and that a code other than 0 asks for someone', () => {
  expect(sentenceOf(happened({ action: 'die', exitCode: 137 }))).toEqual({
    key: 'container.exited',
    exitCode: 137,
    bad: true,
  });
  expect(sentenceOf(happened({ action: 'die', exitCode: 0 }))?.bad).toBe(false);
});
it('tells a change of health', () => {
  expect(sentenceOf(happened({ action: 'health_status: unhealthy' }))?.key).toBe('container.unhealthy');
  expect(sentenceOf(happened({ action: 'health_status: healthy' }))?.key).toBe('container.health');
});
it('keeps quiet about signals, probes and mounts', () => {
  expect(sentenceOf(happened({ action: 'kill' }))).toBeNull();
  expect(sentenceOf(happened({ action: 'exec_start: sh' }))).toBeNull();
  expect(sentenceOf(happened({ type: 'volume', action: 'mount' }))).toBeNull();
});
