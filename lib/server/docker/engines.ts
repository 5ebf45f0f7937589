import { Agent } from 'node:http';
import { inspect } from 'node:util';
import Dockerode from 'dockerode';
import { verbOf } from './verbs';

/**
 * The clients of one engine. `requests` keeps connections alive and is for calls that end; `streams` opens one
 * connection a call and is for what stays open (events, attach, exec, logs, pulls): a stream never waits for a socket.
 */
export interface Engine {
  readonly address: string;
  readonly requests: Dockerode;
  readonly streams: Dockerode;
  close(): void;
}

/** Sockets kept to an engine for calls that end. */
const maximumSockets = 16;

/** Clients for the engine at `address`: `unix:///path` or `tcp://host:port`. Connects at the first call. */
export function connectEngine(address: string): Engine {
  const keepAlive = quiet(new Agent({ keepAlive: true, maxSockets: maximumSockets }));
  const oneEach = quiet(new Agent({ keepAlive: false }));
  return {
    address,
    requests: client(address, keepAlive),
    streams: client(address, oneEach),
    close: () => [keepAlive, oneEach].forEach((agent) => agent.destroy()),
  };
}

function client(address: string, agent: Agent): Dockerode {
  // docker-modem takes an agent; the types do not know it.
  const options: Dockerode.DockerOptions & { agent: Agent } = { ...endpoint(address), agent };
  return offering(new Dockerode(options));
}

/** Lets only the verbs of `verbs.ts` out: a call of any other fails here, whoever made it. */
function offering(docker: Dockerode): Dockerode {
  const { modem } = docker;
  const dial = modem.dial.bind(modem);
  modem.dial = (options, callback) => {
    const { method, path } = options;
    if (verbOf(method ?? '', path) === null) callback?.(new Error(`Not offered: ${method} ${path}`), null);
    else dial(options, callback);
  };
  return docker;
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
