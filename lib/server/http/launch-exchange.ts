import type { IncomingMessage, ServerResponse } from 'node:http';
import { LaunchRequest } from '@/lib/contract/session';
import { sessionCookie } from '../auth/cookie';
import type { Launch } from '../auth/launch';
import type { Core } from '../core';
import { Failure } from '../errors/failure';
import { readBody, sendJson, sendProblem } from './plain';
import { requestIdHeader } from './request-id';

/**
 * `POST /api/session/launch {secret}`: the only call without a session. Answers the page's token, once a secret.
 * `launched` is called when somebody is in.
 */
export async function exchangeLaunch(
  { core, launch, launched }: { core: Core; launch: Launch; launched: () => void },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') return sendJson(response, 405, { error: 'POST only' });
  const address = core.site.addressOf(request);
  const parsed = LaunchRequest.safeParse(await readBody(request, 4096));
  const at = new Date();
  const session = parsed.success && launch.redeem(parsed.data.secret) ? await core.sessions.create() : null;
  const signed = session && core.sessions.find(session.id, session.token);
  await core.audit.record({
    caller: {
      ...(signed ?? { actor: { kind: 'nobody' }, sessionId: null }),
      address,
    },
    operation: 'session.sign-in',
    parameters: { by: 'launch link' },
    ...(session ? { outcome: 'ok' } : { outcome: 'refused', code: 'unauthenticated' }),
    at,
  });
  if (!session) return sendProblem(response, new Failure('unauthenticated'), String(request.headers[requestIdHeader]));
  response.setHeader('Set-Cookie', sessionCookie(core.site, session.id));
  launched();
  sendJson(response, 200, { token: session.token });
}
