import { z } from 'zod';
import { ApiKey, KeyParams, MadeKey, NewKeyRequest } from '../keys';
import { endpoint } from './endpoint';

const tag = 'API keys';

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/profile/keys',
  id: 'listKeys',
  tag,
  may: 'key.read',
  summary: 'List your API keys',
  answers: { 200: { description: 'The keys, the newest first.', body: z.array(ApiKey) } },
  problems: ['not-found'],
});

export const makeKey = endpoint({
  method: 'POST',
  path: '/api/profile/keys',
  id: 'makeKey',
  tag,
  may: 'key.change',
  summary: 'Make an API key',
  description:
    'For a program that acts in your name. Its rights are those of its role, and never more than yours at that moment. The key itself is told this once.',
  body: NewKeyRequest,
  answers: { 201: { description: 'The key.', body: MadeKey } },
  problems: ['not-found', 'conflict'],
});

export const revokeKey = endpoint({
  method: 'DELETE',
  path: '/api/profile/keys/{id}',
  id: 'revokeKey',
  tag,
  may: 'key.change',
  summary: 'Revoke an API key',
  params: KeyParams,
  answers: { 204: { description: 'It is refused from now on, and what it had open is closed.' } },
  problems: ['not-found'],
});
