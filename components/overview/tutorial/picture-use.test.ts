import { expect, it } from 'vitest';
import { pictureUse } from './picture-use';
import { nothingDone } from './progress';

const still = { pulling: false, running: false };

it('is dark before the first step', () => {
  expect(new Set(Object.values(pictureUse(nothingDone, still)))).toEqual(new Set(['idle']));
});
it('reaches to the registry during a pull, and leaves the containers dark', () => {
  const use = pictureUse(nothingDone, { pulling: true, running: false });
  expect(use).toMatchObject({
    client: 'used',
    host: 'active',
    layers: 'active',
    registry: 'active',
    containers: 'idle',
  });
});
it('needs no registry to run', () => {
  const use = pictureUse({ ...nothingDone, done: ['pull', 'see', 'run'] }, { pulling: false, running: true });
  expect(use).toMatchObject({ commands: 'active', containers: 'active', registry: 'used', layers: 'used' });
});
