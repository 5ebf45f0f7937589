import { EnvParams } from '../env';
import {
  EnvRegistryParams,
  RegistryForm,
  RegistryList,
  RegistryOrder,
  RegistryParams,
  RegistryRow,
  RegistryTested,
  RegistryTrial,
} from '../registries/registries';
import { endpoint } from './endpoint';
import { ofEngine, ofRegistry } from './problems';

const tag = 'Registries';
const path = '/api/registries';
const inEnvironment = '/api/environments/{env}/registries';

export const listRegistries = endpoint({
  method: 'GET',
  path: inEnvironment,
  id: 'listRegistries',
  tag,
  may: 'registry.read',
  summary: 'List the registries',
  description:
    'Those that Quayside keeps, and those in the config.json of its process. They are the installation’s; the environment says where you use them. Passwords and tokens are never told.',
  params: EnvParams,
  answers: { 200: { description: 'The registries in their order.', body: RegistryList } },
});

export const addRegistry = endpoint({
  method: 'POST',
  path,
  id: 'addRegistry',
  tag,
  may: 'registry.change',
  summary: 'Add a registry',
  description: 'Its password or token is sealed, signs in for pulls by reference, and is never told again.',
  body: RegistryForm,
  answers: { 200: { description: 'The registry as it is kept.', body: RegistryRow } },
  problems: ['registry-exists'],
});

export const orderRegistries = endpoint({
  method: 'PUT',
  path: `${path}/order`,
  id: 'orderRegistries',
  tag,
  may: 'registry.change',
  summary: 'Put the registries in another order',
  body: RegistryOrder,
  answers: { 204: { description: 'They are.' } },
});

export const changeRegistry = endpoint({
  method: 'PUT',
  path: `${path}/{id}`,
  id: 'changeRegistry',
  tag,
  may: 'registry.change',
  summary: 'Change a registry',
  description:
    'The whole form takes the place of the one before. A password or token that is left out stays, while the host is the same and the registry does not become insecure.',
  params: RegistryParams,
  body: RegistryForm,
  answers: { 200: { description: 'The registry as it is kept.', body: RegistryRow } },
  problems: ['not-found', 'registry-exists'],
});

export const removeRegistry = endpoint({
  method: 'DELETE',
  path: `${path}/{id}`,
  id: 'removeRegistry',
  tag,
  may: 'registry.change',
  summary: 'Forget a registry',
  description: 'With its password or token. Nothing in the registry is touched.',
  params: RegistryParams,
  answers: { 204: { description: 'It is forgotten.' } },
  problems: ['not-found'],
});

export const testRegistry = endpoint({
  method: 'POST',
  path: `${inEnvironment}/{id}/test`,
  id: 'testRegistry',
  tag,
  may: 'registry.read',
  summary: 'Try a registry',
  description:
    'Signs in from Quayside and from the engine, which each have their own network and their own trust in certificates. What goes wrong is in the answer.',
  params: EnvRegistryParams,
  answers: { 200: { description: 'What came of both.', body: RegistryTested } },
  problems: [...ofEngine, ...ofRegistry],
});

export const tryRegistry = endpoint({
  method: 'POST',
  path: `${inEnvironment}/test`,
  id: 'tryRegistry',
  tag,
  may: 'registry.change',
  summary: 'Try a registry before it is kept',
  params: EnvParams,
  body: RegistryTrial,
  answers: { 200: { description: 'What came of both.', body: RegistryTested } },
  problems: ofEngine,
});
