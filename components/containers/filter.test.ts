import { expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import { asksForLabelValue, withToken } from '@/components/ui/filter-terms';
import { matches, readFilter } from './filter';
import { tally } from './tally';

const usual = { id: 'abc123', image: 'busybox', state: 'running', health: 'none', exitCode: null, project: null };
const places = { networks: [], addresses: [], volumes: [] };
const row = (name: string, change: Partial<ContainerRow> = {}) =>
  ({ ...usual, ...places, name, ...change }) as ContainerRow;
const rows = [
  row('web-1', { image: 'nginx:1.27', health: 'healthy', project: 'Shop', networks: ['front', 'shop_back'] }),
  row('db-1', { id: 'dbdbdb', image: 'postgres:16', project: 'Shop', volumes: ['pg-data'] }),
  row('job', { state: 'exited', exitCode: 137 }),
  row('done', { state: 'exited', exitCode: 0 }),
  row('fresh', { state: 'created' }),
];
const found = (text: string) => rows.filter((one) => matches(one, readFilter(text))).map((one) => one.name);

it('finds words in the name, the image and at the start of the id, all of them', () => {
  expect(found('WEB')).toEqual(['web-1']);
  expect(found('nginx')).toEqual(['web-1']);
  expect(found('abc1 fresh')).toEqual(['fresh']);
  expect(found('web db')).toEqual([]);
});

it('narrows by tokens, and takes values of one token as alternatives', () => {
  expect(found('image:postgres')).toEqual(['db-1']);
  expect(found('project:shop state:running')).toEqual(['web-1', 'db-1']);
  expect(found('state:failed,created')).toEqual(['job', 'fresh']);
  expect(found('state:stopped')).toEqual(['job', 'done', 'fresh']);
  expect(found('state:healthy')).toEqual(['web-1']);
});

it('finds by network, volume, health and name', () => {
  expect(found('network:back')).toEqual(['web-1']);
  expect(found('volume:pg')).toEqual(['db-1']);
  expect(found('health:healthy')).toEqual(['web-1']);
  expect(found('name:nginx')).toEqual([]);
});

it('finds labels by a part of their name, or by a part of the value of one', () => {
  const labels = { dbdbdb: { 'com.example.Tier': 'Back end', other: 'x' } };
  const labelsOf = (id: string) => labels[id as keyof typeof labels];
  const by = (text: string) => rows.filter((one) => matches(one, readFilter(text), labelsOf)).map((one) => one.name);
  expect(by('label:tier')).toEqual(['db-1']);
  expect(by('label:com.example.tier=back')).toEqual(['db-1']);
  expect(by('label:tier=back')).toEqual([]);
  expect(by('-label:tier')).not.toContain('db-1');
});

it('leaves out what a part with a minus before it finds', () => {
  expect(found('-web -state:stopped')).toEqual(['db-1']);
  expect(found('-state:running,created')).toEqual(['job', 'done']);
  expect(found('-')).toHaveLength(5);
});

it('filters nothing by a token that has no value yet', () => {
  expect(found('state:')).toHaveLength(5);
});

it('replaces one token of the text and keeps the rest', () => {
  expect(withToken('web state:failed image:nginx', 'state', 'running')).toBe('web image:nginx state:running');
  expect(withToken('web state:failed', 'state', null)).toBe('web');
});

it('counts as many as a press on the count shows', () => {
  for (const { key, count } of tally(rows)) expect(found(key === 'all' ? '' : `state:${key}`)).toHaveLength(count);
});

it('tells rare states only while there is one', () => {
  expect(tally(rows).map((item) => item.key)).toEqual(['all', 'running', 'stopped', 'failed', 'created']);
  expect(tally([]).map((item) => item.key)).toEqual(['all', 'running', 'stopped']);
});

it('tells a look into the value of a label from one for its name', () => {
  expect(asksForLabelValue('label:tier')).toBe(false);
  expect(asksForLabelValue('name:a=b label:')).toBe(false);
  expect(asksForLabelValue('name:a=b label:tier=back')).toBe(true);
  expect(asksForLabelValue('-label:tier=back')).toBe(true);
});
