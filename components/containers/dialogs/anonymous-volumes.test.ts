import { expect, it } from 'vitest';
import { anonymousVolumes } from './anonymous-volumes';

const name = (digit: string) => digit.repeat(64);
const row = (id: string, ...volumes: string[]) => ({ id, volumes });

it('names what goes with containers: volumes without a name that no other container mounts', () => {
  const web = row('web', 'data', name('a'), name('b'));
  const db = row('db', name('b'), name('c'));
  expect(anonymousVolumes([web], [web, db])).toEqual([name('a')]);
  expect(anonymousVolumes([web, db], [web, db])).toEqual([name('a'), name('b'), name('c')]);
});
