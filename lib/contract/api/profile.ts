import { z } from 'zod';
import { ChangePasswordRequest, ChangeProfileRequest, Person, PersonSession, SessionParams } from '../people';
import { endpoint } from './endpoint';

const tag = 'Profile';

export const readProfile = endpoint({
  method: 'GET',
  path: '/api/profile',
  id: 'readProfile',
  tag,
  may: 'profile.read',
  summary: 'Read your profile',
  answers: { 200: { description: 'The person who asks.', body: Person } },
  problems: ['not-found'],
});

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/api/profile',
  id: 'changeProfile',
  tag,
  may: 'profile.change',
  summary: 'Change your e-mail',
  body: ChangeProfileRequest,
  answers: { 200: { description: 'The person who asks.', body: Person } },
  problems: ['not-found', 'account-taken'],
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/profile/password',
  id: 'changePassword',
  tag,
  may: 'profile.change',
  summary: 'Change your password',
  description: 'The present one is asked for. Every other session of yours ends.',
  body: ChangePasswordRequest,
  answers: { 204: { description: 'The new password holds.' } },
  problems: ['not-found', 'wrong-password', 'weak-password', 'same-password'],
});

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/profile/sessions',
  id: 'listSessions',
  tag,
  may: 'profile.read',
  summary: 'List your sessions',
  answers: { 200: { description: 'The sessions, the one used last first.', body: z.array(PersonSession) } },
  problems: ['not-found'],
});

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/profile/sessions',
  id: 'endOtherSessions',
  tag,
  may: 'profile.change',
  summary: 'End your other sessions',
  answers: { 204: { description: 'All have ended but the one that asks.' } },
  problems: ['not-found'],
});

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/profile/sessions/{id}',
  id: 'endSession',
  tag,
  may: 'profile.change',
  summary: 'End one of your sessions',
  params: SessionParams,
  answers: { 204: { description: 'It has ended, with its sockets and terminals.' } },
  problems: ['not-found'],
});
