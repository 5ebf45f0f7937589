import { z } from 'zod';
import { EnvParams } from '../env';
import { Policy } from '../policy/policy';
import { BeyondPolicy } from '../policy/violation';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const tag = 'Policy';
const path = '/api/environments/{env}/policy';

export const readPolicy = endpoint({
  method: 'GET',
  path,
  id: 'readPolicy',
  tag,
  may: 'policy.read',
  summary: 'Read the policy',
  description: 'What people below owner may ask of the engine.',
  params: EnvParams,
  answers: { 200: { description: 'The policy that holds.', body: Policy } },
});

export const changePolicy = endpoint({
  method: 'PUT',
  path,
  id: 'changePolicy',
  tag,
  may: 'policy.change',
  summary: 'Change the policy',
  description: 'A whole policy takes the place of the one before: what is left out is as in the safe one.',
  params: EnvParams,
  body: Policy,
  answers: { 200: { description: 'The policy as it is kept, and holds from now on.', body: Policy } },
});

export const listBeyondPolicy = endpoint({
  method: 'GET',
  path: `${path}/containers`,
  id: 'listBeyondPolicy',
  tag,
  may: 'policy.read',
  summary: 'List the containers that are beyond the policy',
  description: 'Asks the engine about each container that exists, so it takes a while.',
  params: EnvParams,
  answers: { 200: { description: 'Those containers, and what of each is forbidden.', body: z.array(BeyondPolicy) } },
  problems: ofEngine,
});
