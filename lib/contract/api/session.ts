import { NewToken, SetUpRequest, SignInRequest } from '../people';
import { LaunchRequest, SessionFacts } from '../session';
import { endpoint } from './endpoint';

const tag = 'Session';

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  id: 'readSession',
  tag,
  may: 'session.read',
  summary: 'Tell who you are',
  answers: { 200: { description: 'Who the caller acts as.', body: SessionFacts } },
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  id: 'signOut',
  tag,
  may: 'session.sign-out',
  summary: 'Sign out',
  answers: { 204: { description: 'The session has ended, with its sockets and terminals.' } },
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session/sign-in',
  id: 'signIn',
  tag,
  may: 'session.sign-in',
  summary: 'Sign in',
  description: 'For browsers. One half of the session is the cookie that comes with the answer, the other its `token`.',
  body: SignInRequest,
  answers: { 200: { description: "The page's half of the session.", body: NewToken } },
  problems: ['wrong-credentials'],
});

export const launch = endpoint({
  method: 'POST',
  path: '/api/session/launch',
  id: 'launch',
  tag,
  may: 'session.sign-in',
  summary: 'Come in by the launch link',
  description: 'For browsers, while there is no account. The secret of the link is good once.',
  body: LaunchRequest,
  answers: { 200: { description: "The page's half of the session.", body: NewToken } },
  problems: ['unauthenticated'],
});

export const setUp = endpoint({
  method: 'POST',
  path: '/api/account',
  id: 'setUp',
  tag,
  may: 'account.set-up',
  summary: 'Make the first account',
  description: 'An owner, who is signed in by it. Every session of a launch link ends, and the link with them.',
  body: SetUpRequest,
  answers: { 200: { description: "The page's half of the session.", body: NewToken } },
  problems: ['conflict', 'weak-password', 'wrong-credentials'],
});
