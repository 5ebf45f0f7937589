import { ContainerParams } from '../containers';
import { Recreating, RecreateRequest } from '../recreate/request';
import { Updated, UpdateRequest } from '../recreate/update';
import { endpoint } from './endpoint';
import { ofJudged } from './problems';

const tag = 'Containers';
const one = '/api/environments/{env}/containers/{id}';

export const updateContainer = endpoint({
  method: 'POST',
  path: `${one}/update`,
  id: 'updateContainer',
  tag,
  may: 'container.update',
  summary: 'Change limits and restart policy of a container',
  description: 'Does what `docker update` does: running or not, the container stays the same one.',
  params: ContainerParams,
  body: UpdateRequest,
  answers: { 200: { description: 'It was changed.', body: Updated } },
  problems: ofJudged,
});

export const recreateContainer = endpoint({
  method: 'POST',
  path: `${one}/recreate`,
  id: 'recreateContainer',
  tag,
  may: 'container.recreate',
  summary: 'Recreate a container',
  description:
    'Puts a new container in the place of this one: with every setting of the old one, but for those that `form` says otherwise than it was. The job pulls the image if it is missing, creates the new container, stops the old one, starts the new one if the old one ran, watches until it is healthy (without a health check: until it has run for a few seconds), and then removes the old one. Where any of that fails, the old one is back as it was. Files that the old one wrote outside of volumes are lost.',
  params: ContainerParams,
  body: RecreateRequest,
  answers: { 202: { description: 'The job that does it.', body: Recreating } },
  problems: [...ofJudged, 'invalid-reference', 'image-not-found', 'name-taken'],
});
