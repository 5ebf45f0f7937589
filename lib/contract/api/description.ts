import { z } from 'zod';
import { endpoint } from './endpoint';

export const describeApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  id: 'describeApi',
  tag: 'API',
  may: 'session.read',
  summary: 'Read this description of the API',
  description: 'OpenAPI 3.1, made from the very schemas that the server reads requests with.',
  answers: { 200: { description: 'The document.', body: z.record(z.string(), z.unknown()) } },
});
