import { readContainerLogs } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `GET`: the last lines of the log as NDJSON (`LogLine`), the oldest first. */
export const GET = route(readContainerLogs, async ({ core, params, query }) => {
  const { containers } = core.environment(params.env).docker;
  const { id, tty } = await containers.detail(params.id);
  const lines = await containers.logLines(id, { tty, ...query });
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
  });
});
