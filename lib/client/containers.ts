import { api, envPath } from './api';

/** What can be done to one container: `lib/contract/containers.ts` has the bodies. Each throws `ApiError`. */
export function containerCalls(env: string, id: string) {
  const post = (verb: string, body: object = {}) => api<void>('POST', envPath(env, 'containers', id, verb), body);
  return {
    start: () => post('start'),
    /** Answers when it has ended; `timeout` in seconds, absent: the container's own grace. */
    stop: (timeout?: number) => post('stop', timeout === undefined ? {} : { timeout }),
    restart: () => post('restart'),
    pause: () => post('pause'),
    unpause: () => post('unpause'),
    rename: (name: string) => post('rename', { name }),
    kill: (signal = 'SIGKILL') => post('kill', { signal }),
    remove: (options: { force: boolean; volumes: boolean }) =>
      api<void>('DELETE', envPath(env, 'containers', id), options),
  };
}
