import { expect, it } from 'vitest';
import { crumbsOf } from './crumbs';

it('names the overview', () => {
  expect(crumbsOf('/environments/local')).toEqual([{ page: 'overview' }]);
});
it('names a list without linking to where one is', () => {
  expect(crumbsOf('/environments/local/images')).toEqual([{ page: 'images' }]);
});
it('leads back to the registries from what lies in one', () => {
  expect(crumbsOf('/environments/local/registries')).toEqual([{ page: 'registries' }]);
  expect(crumbsOf('/environments/local/registries/ab')).toEqual([
    { page: 'registries', href: '/environments/local/registries' },
  ]);
});
it('links back to the list from the run form', () => {
  expect(crumbsOf('/environments/local/containers/run')).toEqual([
    { page: 'containers', href: '/environments/local/containers' },
    { page: 'run' },
  ]);
});
it('tells the form of a new volume from a volume called create', () => {
  const list = { page: 'volumes', href: '/environments/local/volumes' };
  expect(crumbsOf('/environments/local/volumes/-/create')).toEqual([list, { page: 'create' }]);
  expect(crumbsOf('/environments/local/volumes/create')).toEqual([list, { object: { kind: 'volume', id: 'create' } }]);
});
it('names an object by its decoded id, and no tab', () => {
  expect(crumbsOf('/environments/local/images/sha256%3Aab/layers')).toEqual([
    { page: 'images', href: '/environments/local/images' },
    { object: { kind: 'image', id: 'sha256:ab' } },
  ]);
  expect(crumbsOf('/environments/local/containers/ab/logs')[1]).toEqual({ object: { kind: 'container', id: 'ab' } });
});
it('names a page of the settings, and leads back to them', () => {
  expect(crumbsOf('/settings/people')).toEqual([{ settings: 'title', href: '/settings' }, { settings: 'tabs.people' }]);
});
