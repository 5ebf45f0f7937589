import { addPerson, call, connect, firstPassword, signIn, turnAccountsOn, type ApiSession } from '@/e2e/support/api';
import type { App } from '@/e2e/support/app';
import { operator, owner, viewer } from '@/e2e/support/people';

export { firstPassword };
/** Somebody who was given a password and has not chosen an own one. */
export const newcomer = 'chen.mei';

/**
 * Turns accounts on, adds people, sets a policy that allows something, and does what the audit log then tells: calls that
 * were refused and that failed, too. Answers the owner's session.
 */
export async function addPeople(app: App): Promise<ApiSession> {
  const session = await turnAccountsOn(app, owner);
  await addPerson(app, session, { ...viewer, roles: { local: 'viewer' } });
  await addPerson(app, session, { ...operator, roles: { local: 'operator' } });
  await addPerson(app, session, { name: 'sofia', password: 'birch-kettle-orbit-58', roles: { local: 'admin' } });
  const added = {
    name: newcomer,
    email: 'chen.mei@storefront.example',
    password: firstPassword,
    roles: { local: 'viewer' },
  };
  await call(app, 'POST', '/api/people', { session, body: added });
  const policy = {
    bindMounts: { mode: 'prefixes', prefixes: ['/srv/www', '/srv/uploads'] },
    hostNamespaces: ['net'],
    capabilities: ['NET_ADMIN'],
    sysctls: ['net.core.somaxconn'],
  };
  await call(app, 'PUT', '/api/environments/local/policy', { session, body: policy });
  const environment = '/api/environments/local';
  const theirs = await signIn(app, viewer.name, viewer.password);
  await call(app, 'POST', `${environment}/containers/shop-db-1/stop`, { session: theirs, body: {} });
  await call(app, 'POST', '/api/session/sign-in', { body: { name: 'root', password: 'let me in please' } });
  const operators = await signIn(app, operator.name, operator.password);
  await call(app, 'POST', `${environment}/containers/shop-api-1/restart`, { session: operators, body: { timeout: 1 } });
  await call(app, 'POST', `${environment}/containers/backup-agent/restart`, { session: operators, body: {} });
  return session;
}

/** Closes every terminal, so that the next picture finds none. */
export async function closeTerminals(app: App, session: ApiSession): Promise<void> {
  const socket = await connect(app, '/terminal', session);
  const { data = [] } = (await socket.emitWithAck('list', { env: 'local' })) as { data?: { id: string }[] };
  for (const { id } of data) await socket.emitWithAck('close', { id });
  socket.close();
}
