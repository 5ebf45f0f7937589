import { expect, it } from 'vitest';
import { pruneJson } from './prune-json';

const inspect = {
  Name: '/web',
  State: { Running: true, Pid: 42 },
  Mounts: [{ Source: '/srv' }, { Source: '/data' }],
  Id: null,
};

it('keeps the branches that hold the text in a value, in any case', () => {
  expect(pruneJson(inspect, 'SRV')).toEqual({ Mounts: [{ Source: '/srv' }] });
  expect(pruneJson(inspect, '42')).toEqual({ State: { Pid: 42 } });
});

it('keeps all below a key that holds it', () => {
  expect(pruneJson(inspect, 'state')).toEqual({ State: { Running: true, Pid: 42 } });
});

it('says when nothing holds it', () => {
  expect(pruneJson(inspect, 'nowhere')).toBeUndefined();
  expect(pruneJson(inspect, 'null')).toEqual({ Id: null });
});
