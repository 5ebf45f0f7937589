import { expect, test } from 'vitest';
import { faultsOf } from './faults';

test('errors of fields, rows and whole lists become one flat list of paths', () => {
  const bad = (message: string) => ({ type: 'custom', message });
  expect(
    faultsOf({
      name: bad('name'),
      restart: { policy: bad('restartRemove') },
      ports: [undefined, { hostPort: bad('port'), containerPort: bad('required') }] as never,
      env: { root: bad('tooMany') } as never,
    }),
  ).toEqual([
    { path: 'name', message: 'name' },
    { path: 'restart.policy', message: 'restartRemove' },
    { path: 'ports.1.hostPort', message: 'port' },
    { path: 'ports.1.containerPort', message: 'required' },
    { path: 'env', message: 'tooMany' },
  ]);
});
