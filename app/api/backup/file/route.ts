import { fetchBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/** `POST`: a backup that was made, as a file, once; by a form with the ticket that came with it. */
export const POST = route(fetchBackup, ({ core, body }) => {
  const { name, bytes, stream } = core.backups.file(body.id);
  return new Response(stream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
