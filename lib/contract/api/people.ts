import { z } from 'zod';
import {
  ChangePersonRequest,
  NewPersonRequest,
  Person,
  PersonParams,
  PersonSession,
  PersonSessionParams,
} from '../people';
import { endpoint } from './endpoint';

const tag = 'People';

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  id: 'listPeople',
  tag,
  may: 'people.read',
  summary: 'List people',
  answers: { 200: { description: 'Everybody with an account.', body: z.array(Person) } },
});

export const addPerson = endpoint({
  method: 'POST',
  path: '/api/people',
  id: 'addPerson',
  tag,
  may: 'people.change',
  summary: 'Add a person',
  description: 'With a first password, in whose place the person chooses an own one before anything else.',
  body: NewPersonRequest,
  answers: { 200: { description: 'The person.', body: Person } },
  problems: ['account-taken', 'weak-password'],
});

export const changePerson = endpoint({
  method: 'PATCH',
  path: '/api/people/{id}',
  id: 'changePerson',
  tag,
  may: 'people.change',
  summary: 'Change the rights or the password of a person',
  description: 'What is left out stays. The sessions of the person end.',
  params: PersonParams,
  body: ChangePersonRequest,
  answers: { 200: { description: 'The person.', body: Person } },
  problems: ['not-found', 'last-owner', 'weak-password'],
});

export const removePerson = endpoint({
  method: 'DELETE',
  path: '/api/people/{id}',
  id: 'removePerson',
  tag,
  may: 'people.change',
  summary: 'Remove a person',
  description: 'The sessions of the person end.',
  params: PersonParams,
  answers: { 204: { description: 'The account is gone.' } },
  problems: ['not-found', 'last-owner'],
});

export const listPersonSessions = endpoint({
  method: 'GET',
  path: '/api/people/{id}/sessions',
  id: 'listPersonSessions',
  tag,
  may: 'people.read',
  summary: 'List the sessions of a person',
  params: PersonParams,
  answers: { 200: { description: 'The sessions, the one used last first.', body: z.array(PersonSession) } },
  problems: ['not-found'],
});

export const endPersonSession = endpoint({
  method: 'DELETE',
  path: '/api/people/{id}/sessions/{sid}',
  id: 'endPersonSession',
  tag,
  may: 'people.change',
  summary: 'End a session of a person',
  params: PersonSessionParams,
  answers: { 204: { description: 'It has ended, with its sockets and terminals.' } },
  problems: ['not-found'],
});
