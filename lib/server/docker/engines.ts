import { Agent } from 'node:http';
import { inspect } from 'node:util';
import Dockerode from 'dockerode';
import { JoiningAgent } from './joining-agent';
import { verbOf, verbs, type VerbClass } from './verbs';

/**
 * The clients of one engine. `requests` keeps connections alive and is for calls that end; `streams` opens one
 * connection a call and is for what stays open (events, attach, exec, pulls): a stream never waits for a socket. `logs` is
 * as `streams`, for logs, which an engine sends a line a chunk: those that come together are read as one.
 */
export interface Engine {
  readonly address: string;
  readonly requests: Dockerode;
  readonly streams: Dockerode;
  readonly logs: Dockerode;
}

/**
 * One engine, twice: `plain` sends no verb that the policy judges (`verbs.ts`), whatever code holds it; `judged` sends
 * those too, and belongs to `policy/judged-verbs.ts`, which asks before. They share their sockets.
 */
export interface Connection {
  readonly plain: Engine;
  readonly judged: Engine;
  close(): void;
}

/** Sockets kept to an engine for calls that end. */
const maximumSockets = 16;
/** One that no call has used for so long is given back: what many calls at once took would be held for ever. Milliseconds. */
const usualIdleMs = 15_000;

/** Bytes that a stream to an engine may hold before whoever writes has to wait: a large file passes in fewer writes. */
const heldBytes = 256 * 1024;

/** Told of each call when the engine has answered, or failed to: its verb, and the seconds that it took. */
export type Observe = (verb: string, ok: boolean, seconds: number) => void;
/** As docker-modem calls back. */
type Callback = Parameters<Dockerode['modem']['dial']>[1];

const unjudged: readonly VerbClass[] = ['read', 'changes'];

/** Clients for the engine at `address`: `unix:///path` or `tcp://host:port`. Connects at the first call. */
export function connectEngine(address: string, observe?: Observe, idleMs = usualIdleMs): Connection {
  const keepAlive = quiet(new Agent({ keepAlive: true, maxSockets: maximumSockets, timeout: idleMs }));
  // Sockets take it; the types do not know it.
  const oneEach = quiet(new Agent({ keepAlive: false, ...{ writableHighWaterMark: heldBytes } }));
  const joining = quiet(new JoiningAgent());
  const sending = (offered: readonly VerbClass[]): Engine => ({
    address,
    requests: client(address, keepAlive, offered, observe),
    streams: client(address, oneEach, offered, observe),
    logs: client(address, joining, offered, observe),
  });
  return {
    plain: sending(unjudged),
    judged: sending([...unjudged, 'judged']),
    close: () => [keepAlive, oneEach, joining].forEach((agent) => agent.destroy()),
  };
}

function client(address: string, agent: Agent, offered: readonly VerbClass[], observe?: Observe): Dockerode {
  // docker-modem takes an agent; the types do not know it.
  const options: Dockerode.DockerOptions & { agent: Agent } = { ...endpoint(address), agent };
  return offering(new Dockerode(options), offered, observe);
}

/** Lets only the verbs of `verbs.ts` that are of an offered class out: a call of any other fails here, whoever made it. */
function offering(docker: Dockerode, offered: readonly VerbClass[], observe?: Observe): Dockerode {
  const { modem } = docker;
  const dial = modem.dial.bind(modem);
  modem.dial = (options, callback) => {
    const { method, path } = options;
    const verb = verbOf(method ?? '', path);
    const verbClass = verb === null ? undefined : verbs[verb];
    if (verb && verbClass && offered.includes(verbClass)) dial(options, observed(verb, callback, observe));
    else callback?.(new Error(`Not offered: ${method} ${path}`), null);
  };
  return docker;
}

function observed(verb: string, callback: Callback, observe?: Observe): Callback {
  // How long a container runs says nothing of the engine.
  if (!observe || !callback || verb === 'POST /containers/{id}/wait') return callback;
  const began = performance.now();
  return (error, answer) => {
    observe(verb, !error, (performance.now() - began) / 1000);
    callback(error, answer);
  };
}

function endpoint(address: string): Dockerode.DockerOptions {
  const url = new URL(address);
  // `protocol` and `host` are said outright: dockerode would let DOCKER_HOST override a bare socketPath.
  if (url.protocol === 'unix:') return { socketPath: decodeURIComponent(url.pathname), host: undefined };
  return { protocol: 'http', host: url.hostname, port: Number(url.port || 2375) };
}

/** docker-modem inspects the agent deeply at each call: after 50 sockets that costs 13–39 ms. A name is enough. */
function quiet(agent: Agent): Agent {
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' });
}
