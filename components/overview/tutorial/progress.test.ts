import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/contract/engine';
import { containerRow, imageRow } from '../test-rows';
import { currentStep, foldProgress, imageAtHand, nothingDone, type Picture } from './progress';

const empty: Picture = { images: [], containers: [], activity: [] };
const happened = (action: string, part: Partial<Activity> = {}): Activity => ({
  id: action,
  at: 10,
  type: 'container',
  action,
  objectId: 'c1',
  name: 'my-python',
  exitCode: null,
  ...part,
});

describe('the tutorial', () => {
  it('begins with the pull', () => {
    expect(currentStep(foldProgress(nothingDone, empty))).toBe('pull');
  });
  it('ticks the pull once the image is there, under any registry', () => {
    const images = [imageRow({ tags: ['mirror.example/python:3.11.5-alpine'] })];
    expect(foldProgress(nothingDone, { ...empty, images }).done).toEqual(['pull']);
    expect(imageAtHand(images)?.tag).toBe('mirror.example/python:3.11.5-alpine');
  });
  it('ticks the list once the person looked at it with the image there', () => {
    const looked = { ...nothingDone, sawImages: true };
    expect(foldProgress(looked, empty).done).toEqual([]);
    expect(foldProgress(looked, { ...empty, images: [imageRow()] }).done).toEqual(['pull', 'see']);
  });
  it('is not fooled by another tag or name', () => {
    const images = [imageRow({ tags: ['python:3.12', 'cpython:3.11.5-alpine', 'my-python:3.11.5-alpine'] })];
    expect(foldProgress(nothingDone, { ...empty, images }).done).toEqual([]);
  });
  it('ticks the run when a container of the image was started', () => {
    expect(foldProgress(nothingDone, { ...empty, containers: [containerRow()] }).done).toEqual(['run']);
  });
  it('does not take a container that was only created for one that ran', () => {
    const containers = [containerRow({ state: 'created', startedAt: null })];
    expect(foldProgress(nothingDone, { ...empty, containers }).done).toEqual([]);
  });
  it('ticks the computing when the prompt was left by Ctrl-D, not when it was stopped', () => {
    const left = [containerRow({ state: 'exited', exitCode: 0 })];
    expect(foldProgress(nothingDone, { ...empty, containers: left }).done).toEqual(['run', 'compute']);
    const stopped = [containerRow({ state: 'exited', exitCode: 137 })];
    expect(foldProgress(nothingDone, { ...empty, containers: stopped }).done).toEqual(['run']);
  });
  it('ticks the one command apart from the prompt', () => {
    const containers = [containerRow({ command: 'python -m this', state: 'exited', exitCode: 0 })];
    expect(foldProgress(nothingDone, { ...empty, containers }).done).toEqual(['command']);
  });
  it('ticks stop and removal by events, even when the row is gone', () => {
    const seen = foldProgress(nothingDone, { ...empty, containers: [containerRow({ name: 'other' })] });
    const activity = [happened('destroy', { name: 'other' }), happened('stop', { name: 'other' })];
    expect(foldProgress(seen, { ...empty, activity }).done).toEqual(['run', 'stop', 'remove']);
  });
  it('follows a container that was removed on exit by its name', () => {
    const activity = [happened('destroy'), happened('die', { exitCode: 0 }), happened('start')];
    expect(foldProgress(nothingDone, { ...empty, activity }).done).toEqual(['run', 'compute', 'remove']);
  });
  it('ignores what happened before it began, and what others do', () => {
    const activity = [happened('stop', { objectId: 'x', name: 'web' })];
    expect(foldProgress(nothingDone, { ...empty, activity }).done).toEqual([]);
    expect(foldProgress({ ...nothingDone, since: 10 }, { ...empty, activity: [happened('stop')] }).done).toEqual([]);
  });
  it('never takes a tick back, and answers the same progress when nothing changed', () => {
    const seen = foldProgress(nothingDone, { ...empty, images: [imageRow()] });
    expect(foldProgress(seen, empty)).toBe(seen);
  });
});
