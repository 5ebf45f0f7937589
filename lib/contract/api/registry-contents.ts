import { EnvParams } from '../env';
import {
  CatalogueQuery,
  DeleteTagRequest,
  EnvRegistryParams,
  NamesPage,
  SearchQuery,
  TagQuery,
  TagsQuery,
} from '../registries/registries';
import { RemoteImage, SearchedImages, TagTwins } from '../registries/remote';
import { endpoint } from './endpoint';
import { ofEngine, ofRegistry } from './problems';

const tag = 'Registries';
const path = '/api/environments/{env}/registries/{id}';
const params = EnvRegistryParams;

export const readCatalogue = endpoint({
  method: 'GET',
  path: `${path}/catalogue`,
  id: 'readCatalogue',
  tag,
  may: 'registry.read',
  summary: 'List the repositories of a registry',
  params,
  query: CatalogueQuery,
  answers: { 200: { description: 'A part of them.', body: NamesPage } },
  problems: [...ofRegistry, 'registry-no-catalogue'],
});

export const readTags = endpoint({
  method: 'GET',
  path: `${path}/tags`,
  id: 'readTags',
  tag,
  may: 'registry.read',
  summary: 'List the tags of a repository',
  params,
  query: TagsQuery,
  answers: { 200: { description: 'A part of them.', body: NamesPage } },
  problems: ofRegistry,
});

export const readRemoteImage = endpoint({
  method: 'GET',
  path: `${path}/image`,
  id: 'readRemoteImage',
  tag,
  may: 'registry.read',
  summary: 'Read what a tag leads to',
  description: 'Digest, platforms with their sizes as they are fetched, and when it was made.',
  params,
  query: TagQuery,
  answers: { 200: { description: 'The image.', body: RemoteImage } },
  problems: ofRegistry,
});

export const readTwins = endpoint({
  method: 'GET',
  path: `${path}/twins`,
  id: 'readTwins',
  tag,
  may: 'registry.read',
  summary: 'List what goes with a tag',
  description: 'A registry deletes by digest: every tag that leads to the same digest goes too.',
  params,
  query: TagQuery,
  answers: { 200: { description: 'The digest, and the other tags.', body: TagTwins } },
  problems: ofRegistry,
});

export const deleteTag = endpoint({
  method: 'DELETE',
  path: `${path}/tags`,
  id: 'deleteTag',
  tag,
  may: 'registry.change',
  summary: 'Delete a tag from a registry',
  description:
    'By its digest, with the `others` that lead there. Refused with `conflict` when the tag leads elsewhere by now, or when more tags would go than are named.',
  params,
  body: DeleteTagRequest,
  answers: { 204: { description: 'They are gone. The registry frees the space when it collects its garbage.' } },
  problems: [...ofRegistry, 'conflict', 'registry-no-delete'],
});

export const searchImages = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/images/search',
  id: 'searchImages',
  tag,
  may: 'registry.read',
  summary: 'Search Docker Hub',
  description: 'By the engine, as `docker search` does.',
  params: EnvParams,
  query: SearchQuery,
  answers: { 200: { description: 'What was found, or why nothing could be.', body: SearchedImages } },
  problems: ofEngine,
});
