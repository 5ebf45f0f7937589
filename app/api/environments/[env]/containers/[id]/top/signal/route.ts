import { signalProcess } from '@/lib/contract/api/container-looks';
import { route } from '@/lib/server/http/route';

/** `POST`: sends a signal to one process of a container. Answers how the CLI would have done it. */
export const POST = route(signalProcess, ({ core, params, body, caller }) =>
  core.processes.signal(params.env, params.id, body, caller),
);
