import { z } from 'zod';
import { EnvParams } from '../env';
import { Job, JobParams } from '../jobs';
import { endpoint } from './endpoint';

const tag = 'Jobs';
const path = '/api/environments/{env}/jobs';

export const listJobs = endpoint({
  method: 'GET',
  path,
  id: 'listJobs',
  tag,
  may: 'job.read',
  summary: 'List jobs',
  description: 'Every pull and run that was not cleared, the newest first, with its progress.',
  params: EnvParams,
  answers: { 200: { description: 'The jobs.', body: z.array(Job) } },
});

export const readJob = endpoint({
  method: 'GET',
  path: `${path}/{id}`,
  id: 'readJob',
  tag,
  may: 'job.read',
  summary: 'Read a job',
  description: 'Ask again until `state` is not `running` any more.',
  params: JobParams,
  answers: { 200: { description: 'The job as it stands.', body: Job } },
});

export const clearJobs = endpoint({
  method: 'DELETE',
  path,
  id: 'clearJobs',
  tag,
  may: 'job.clear',
  summary: 'Forget the jobs that have ended',
  params: EnvParams,
  answers: { 204: { description: 'They are gone from the list.' } },
});

export const cancelJob = endpoint({
  method: 'POST',
  path: `${path}/{id}/cancel`,
  id: 'cancelJob',
  tag,
  may: 'job.cancel',
  summary: 'Cancel a job',
  params: JobParams,
  answers: { 200: { description: 'The job, when its work has stopped.', body: Job } },
});

export const retryJob = endpoint({
  method: 'POST',
  path: `${path}/{id}/retry`,
  id: 'retryJob',
  tag,
  may: 'job.retry',
  summary: 'Start an ended job again',
  params: JobParams,
  answers: { 200: { description: 'The job, from its beginning.', body: Job } },
  problems: ['conflict', 'policy', 'invalid-reference'],
});
