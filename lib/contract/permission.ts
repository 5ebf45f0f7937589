/**
 * Every operation of Quayside, named after the Engine API's own words. A route or a socket message declares the one
 * it performs; `may` decides. One local actor holds them all until accounts exist.
 */
export const operations = [
  'session.read',
  'session.link',
  'engine.read',
  'image.read',
  'image.pull',
  'image.remove',
  'container.read',
  'container.inspect',
  'container.logs',
  'container.create',
  'container.start',
  'container.stop',
  'container.restart',
  'container.kill',
  'container.remove',
  'container.exec',
  'container.attach',
  'network.read',
  'volume.read',
  'job.read',
  'job.cancel',
  'job.retry',
  'job.clear',
  'terminal.read',
] as const;
export type Operation = (typeof operations)[number];

/** Who acts. Until accounts exist there is one: the person on this machine who holds the launch link. */
export type Actor = { kind: 'local' };

/** Whether `actor` may perform `operation`. Deny by default: an operation that is not listed is refused. */
export function may(actor: Actor, operation: Operation): boolean {
  return actor.kind === 'local' && operations.includes(operation);
}
