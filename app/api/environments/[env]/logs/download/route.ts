import { downloadLogs } from '@/lib/contract/api/logs';
import { route } from '@/lib/server/http/route';

const types = { text: 'text/plain; charset=utf-8', ndjson: 'application/x-ndjson' } as const;
const endings = { text: 'log', ndjson: 'ndjson' } as const;

/** `POST`: the logs as a file, streamed as the engine reads them. JSON, or a form with a ticket. */
export const POST = route(downloadLogs, async ({ core, params, body, signal }) => {
  const { names, body: file } = await core.logs.download(params.env, body, signal);
  const stem = names.length === 1 ? names[0] : `${names.length}-containers`;
  const name = `${stem}.${endings[body.format]}${body.gzip ? '.gz' : ''}`;
  return new Response(file, {
    headers: {
      'Content-Type': body.gzip ? 'application/gzip' : types[body.format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
