import { roleOf, roles, type Actor, type Role } from './roles';

/** The least that an actor must be: no session at all, the launch link, any session, or a role and those above it. */
type Least = 'anyone' | 'setup' | 'signed-in' | Role;
interface Rule {
  least: Least;
  /** Whether it changes something: each such call is written to the audit log. */
  changes: boolean;
}
const reads = (least: Least) => ({ least, changes: false }) as const satisfies Rule;
const changes = (least: Least) => ({ least, changes: true }) as const satisfies Rule;

/**
 * Every operation of Quayside, named after the Engine API's own words, and who may perform it. A route or a socket message
 * declares the one it performs; `may` decides, and refuses what does not stand here.
 */
export const rules = {
  'session.read': reads('signed-in'),
  'session.sign-in': changes('anyone'),
  'session.sign-out': changes('signed-in'),
  'account.set-up': changes('setup'),
  'profile.read': reads('signed-in'),
  'profile.change': changes('signed-in'),
  'key.read': reads('signed-in'),
  'key.change': changes('signed-in'),
  'people.read': reads('owner'),
  'people.change': changes('owner'),
  'policy.read': reads('admin'),
  'policy.change': changes('owner'),
  // Credentials are the installation's: owners keep them. Whoever may pull in an environment may look with them.
  'registry.change': changes('owner'),
  'registry.read': reads('admin'),
  // A rule decides what everybody's references bring, that of owners too.
  'mirror.read': reads('admin'),
  'mirror.change': changes('owner'),
  'audit.read': reads('owner'),
  'backup.read': reads('owner'),
  'backup.make': changes('owner'),
  'backup.restore': changes('owner'),
  'engine.read': reads('viewer'),
  'event.read': reads('viewer'),
  'build.prune': changes('admin'),
  'image.read': reads('viewer'),
  'image.pull': changes('admin'),
  'image.push': changes('admin'),
  'image.tag': changes('admin'),
  'image.prune': changes('admin'),
  'image.remove': changes('admin'),
  // What leaves the engine is to be found in the audit log, as with files.
  'image.save': changes('operator'),
  'image.load': changes('admin'),
  'image.import': changes('admin'),
  'container.read': reads('viewer'),
  'container.inspect': reads('viewer'),
  'container.logs': reads('viewer'),
  'container.create': changes('admin'),
  'container.start': changes('operator'),
  'container.stop': changes('operator'),
  'container.restart': changes('operator'),
  'container.kill': changes('operator'),
  'container.pause': changes('operator'),
  'container.rename': changes('admin'),
  'container.remove': changes('admin'),
  'container.prune': changes('admin'),
  'container.update': changes('admin'),
  'container.recreate': changes('admin'),
  'container.exec': changes('operator'),
  'container.attach': changes('operator'),
  'container.files.read': reads('operator'),
  // Changes nothing there; but what leaves a container is to be found in the audit log.
  'container.files.download': changes('operator'),
  'container.files.write': changes('admin'),
  'container.export': changes('operator'),
  'network.read': reads('viewer'),
  'network.create': changes('admin'),
  'network.connect': changes('admin'),
  'network.remove': changes('admin'),
  'network.prune': changes('admin'),
  'volume.read': reads('viewer'),
  'volume.create': changes('admin'),
  'volume.remove': changes('admin'),
  'volume.prune': changes('admin'),
  'job.read': reads('viewer'),
  'job.cancel': changes('admin'),
  'job.retry': changes('admin'),
  'job.clear': changes('admin'),
  'terminal.read': reads('operator'),
  'terminal.join': changes('admin'),
  'secret.read': reads('operator'),
} as const satisfies Record<string, Rule>;
export type Operation = keyof typeof rules;
/** An operation that changes something. */
export type Change = { [O in Operation]: (typeof rules)[O]['changes'] extends true ? O : never }[Operation];
export const operations = Object.keys(rules) as Operation[];

/**
 * What an API key may, as far as its role does: what concerns an engine. Never the places of people (profile, keys, people,
 * policy, audit log), nor terminals, which are sockets. What does not stand here is refused to every key.
 */
const openToKeys: ReadonlySet<Operation> = new Set<Operation>([
  'session.read',
  'engine.read',
  'event.read',
  'build.prune',
  'image.read',
  'image.pull',
  'image.push',
  'image.tag',
  'image.prune',
  'image.remove',
  'image.save',
  'image.load',
  'image.import',
  'registry.read',
  'mirror.read',
  'container.read',
  'container.inspect',
  'container.logs',
  'container.create',
  'container.start',
  'container.stop',
  'container.restart',
  'container.kill',
  'container.pause',
  'container.rename',
  'container.remove',
  'container.prune',
  'container.files.read',
  'container.files.download',
  'container.files.write',
  'container.export',
  'container.update',
  'container.recreate',
  'network.read',
  'network.create',
  'network.connect',
  'network.remove',
  'network.prune',
  'volume.read',
  'volume.create',
  'volume.remove',
  'volume.prune',
  'job.read',
  'job.cancel',
  'job.retry',
  'job.clear',
  'secret.read',
]);

/** Whether there is a key that may perform `operation`. */
export function isOpenToKeys(operation: Operation): boolean {
  return openToKeys.has(operation);
}

/**
 * Whether `actor` may perform `operation` in the environment `env`; without `env`, in the installation. Deny by default.
 * A projection asks for `secret.read` before it shows env values, commands and labels; what is nothing but those (a container
 * as the form that makes it again) is a call of it.
 */
export function may(actor: Actor, operation: Operation, env?: string): boolean {
  if (!Object.hasOwn(rules, operation)) return false;
  const { least } = rules[operation];
  if (least === 'anyone') return true;
  if (actor.kind === 'nobody') return false;
  if (actor.kind === 'apiKey' && !openToKeys.has(operation)) return false;
  if (least === 'setup') return actor.kind === 'setup' || actor.kind === 'local';
  if (actor.kind === 'setup') return operation === 'session.read';
  if (least === 'signed-in') return true;
  const role = roleOf(actor, env);
  return role !== null && roles.indexOf(role) >= roles.indexOf(least);
}

/** Whether a call of `operation` is written to the audit log. */
export function isAudited(operation: Operation): operation is Change {
  return rules[operation].changes;
}
