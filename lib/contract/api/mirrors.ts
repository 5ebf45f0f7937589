import { z } from 'zod';
import { EnvParams } from '../env';
import { MirrorHealth, MirrorsChange, MirrorsView } from '../mirrors/mirrors';
import { endpoint } from './endpoint';

const tag = 'Mirrors';
const path = '/api/environments/{env}/mirrors';

export const readMirrors = endpoint({
  method: 'GET',
  path,
  id: 'readMirrors',
  tag,
  may: 'mirror.read',
  summary: 'Read the mirrors',
  description:
    'Where images are looked for before their origin, how those addresses do, and what the engine does by itself.',
  params: EnvParams,
  answers: { 200: { description: 'The rules in their order.', body: MirrorsView } },
});

export const changeMirrors = endpoint({
  method: 'PUT',
  path,
  id: 'changeMirrors',
  tag,
  may: 'mirror.change',
  summary: 'Change the mirrors',
  description: 'All rules in their order take the place of those before. They hold from the next pull on.',
  params: EnvParams,
  body: MirrorsChange,
  answers: { 200: { description: 'The rules as they are kept.', body: MirrorsView } },
  problems: ['conflict'],
});

export const checkMirrors = endpoint({
  method: 'POST',
  path: `${path}/check`,
  id: 'checkMirrors',
  tag,
  may: 'mirror.read',
  summary: 'Check the mirrors',
  description:
    'Quayside asks each mirror and origin of the rules whether a registry is there. The engine may reach others.',
  params: EnvParams,
  answers: { 200: { description: 'What is known of each address by now.', body: z.array(MirrorHealth) } },
});
