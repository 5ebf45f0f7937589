import { expect, it } from 'vitest';
import type { ContainerEvent } from '@/lib/contract/watch';
import { sentenceOf } from './sentence';

const event = (over: Partial<ContainerEvent>): ContainerEvent => ({
  ...{ id: '1', at: 1, type: 'container', action: 'start', argument: null, name: null, exitCode: null, signal: null },
  ...over,
});

it('has a sentence for each thing that happens, and the word of the engine for others', () => {
  expect(sentenceOf(event({})).key).toBe('container.start');
  expect(sentenceOf(event({ type: 'network', action: 'connect' })).key).toBe('network.connect');
  expect(sentenceOf(event({ action: 'health_status', argument: 'unhealthy' }))).toEqual({
    key: 'health.unhealthy',
    bad: true,
  });
  expect(sentenceOf(event({ action: 'checkpoint' })).key).toBe('other');
});

it('marks an end that was none in order', () => {
  expect(sentenceOf(event({ action: 'die', exitCode: 0 })).bad).toBe(false);
  expect(sentenceOf(event({ action: 'die', exitCode: 3 })).bad).toBe(true);
});
