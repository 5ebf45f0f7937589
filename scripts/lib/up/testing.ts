import type { Files } from './files.mjs';
import type { Answer } from './ping.mjs';

/** Files for the engine search: a map of path → content; folders are entries too. */
export function filesOf(content: Record<string, string>): Files {
  return { read: (path) => content[path] ?? null, exists: (path) => path in content };
}

/** A ping that answers by address (the socket's path, or host:port); what is not listed is absent. */
export function pingOf(answers: Record<string, Answer>) {
  const asked: string[] = [];
  return {
    asked,
    ping: (request: { socketPath: string } | { host: string; port: number }): Promise<Answer> => {
      const key = 'socketPath' in request ? request.socketPath : `${request.host}:${request.port}`;
      asked.push(key);
      return Promise.resolve(answers[key] ?? { ok: false, why: 'absent' });
    },
  };
}
