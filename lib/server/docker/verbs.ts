/**
 * What a verb of the Engine API is to Quayside. `read`: changes nothing. `changes`: gives nobody more of the host than
 * they had. `judged`: the policy is asked before, and only a client that says so sends it. All others are not offered, and no call of them leaves this process.
 */
export type VerbClass = 'read' | 'changes' | 'judged';

/** Every verb that Quayside calls, as the Engine API's definitions name it. */
export const verbs: Readonly<Record<string, VerbClass>> = {
  'GET /_ping': 'read',
  'GET /events': 'read',
  'GET /info': 'read',
  'GET /version': 'read',
  'POST /build/prune': 'changes',
  'GET /containers/json': 'read',
  'GET /containers/{id}/json': 'read',
  'GET /containers/{id}/logs': 'read',
  'GET /containers/{id}/stats': 'read',
  'GET /containers/{id}/top': 'read',
  'GET /containers/{id}/changes': 'read',
  'POST /containers/{id}/wait': 'read',
  // Its own files without what is mounted into it: there is nothing of the host that a policy could keep.
  'GET /containers/{id}/export': 'read',
  'POST /containers/create': 'judged',
  'POST /containers/{id}/start': 'judged',
  'POST /containers/{id}/restart': 'judged',
  'POST /containers/{id}/attach': 'judged',
  'POST /containers/{id}/exec': 'judged',
  // What is mounted into a container is read and written through it, as by an exec.
  'HEAD /containers/{id}/archive': 'judged',
  'GET /containers/{id}/archive': 'judged',
  'PUT /containers/{id}/archive': 'judged',
  'POST /containers/{id}/update': 'judged',
  'POST /containers/{id}/stop': 'changes',
  'POST /containers/{id}/kill': 'changes',
  'POST /containers/{id}/pause': 'changes',
  'POST /containers/{id}/unpause': 'changes',
  'POST /containers/{id}/rename': 'changes',
  'POST /containers/{id}/resize': 'changes',
  'DELETE /containers/{id}': 'changes',
  // An exec is judged when it is made; one that somebody else made would not have been.
  'POST /exec/{id}/start': 'judged',
  'POST /exec/{id}/resize': 'changes',
  'GET /exec/{id}/json': 'read',
  // The engine asks the registry whether it takes what the body holds.
  'POST /auth': 'read',
  'GET /images/search': 'read',
  'GET /images/json': 'read',
  'GET /images/{name}/json': 'read',
  'GET /images/{name}/history': 'read',
  'GET /images/get': 'read',
  // An image can do nothing by itself: what is made of it is judged then, and so is what an import says of its user.
  'POST /images/load': 'changes',
  'POST /images/create': 'changes',
  'POST /images/{name}/tag': 'changes',
  'POST /images/{name}/push': 'changes',
  'DELETE /images/{name}': 'changes',
  'GET /networks': 'read',
  'GET /networks/{id}': 'read',
  'POST /networks/create': 'judged',
  'DELETE /networks/{id}': 'changes',
  // Options of an endpoint set kernel settings of its interface.
  'POST /networks/{id}/connect': 'judged',
  'POST /networks/{id}/disconnect': 'changes',
  'GET /volumes': 'read',
  'GET /volumes/{name}': 'read',
  'POST /volumes/create': 'judged',
  'DELETE /volumes/{name}': 'changes',
  'GET /system/df': 'read',
};

/** An id or a name as the engine makes them; an image's name may hold slashes. Neither holds `?` or begins with a dot. */
const inPath: Record<string, string> = { '{id}': '[\\w][\\w.-]*', '{name}': '[\\w][\\w.:@/+-]*' };
const patterns = Object.keys(verbs).map((verb) => ({ verb, pattern: new RegExp(`^${patternOf(verb)}$`) }));

/** What matches the calls of a verb, as the text of a regular expression: method, space, path without its query. */
export function patternOf(verb: string): string {
  return verb.replace(/\{\w+\}/g, (part) => inPath[part] ?? part);
}

/** The verb that a call is; null: none that is offered, so that it must not be sent. */
export function verbOf(method: string, path: string): string | null {
  const [plain = '', query = ''] = path.split('?', 2);
  // A path in the query, or one that climbs, was put there by whoever named the object.
  if (query.includes('/') || plain.split('/').includes('..')) return null;
  return patterns.find(({ pattern }) => pattern.test(`${method} ${plain}`))?.verb ?? null;
}
