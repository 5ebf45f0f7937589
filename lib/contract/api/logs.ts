import { ExportTicket } from '../audit';
import { EnvironmentParams } from '../containers';
import { DownloadedLine, LogDownload } from '../logs';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const tag = 'Containers';
const path = '/api/environments/{env}/logs/download';

export const downloadLogs = endpoint({
  method: 'POST',
  path,
  id: 'downloadLogs',
  tag,
  may: 'container.logs',
  summary: 'Download the logs of containers',
  description:
    'All that the engine keeps of the logs of one container or of several, or what lies between two times, as one file, streamed as it is read.',
  params: EnvironmentParams,
  body: LogDownload,
  ticket: true,
  answers: {
    200: {
      description: 'The file, in the format that was asked for.',
      media: { 'text/plain': null, 'application/x-ndjson': DownloadedLine, 'application/gzip': null },
    },
  },
  problems: [...ofEngine, 'conflict'],
});

export const issueLogsTicket = endpoint({
  method: 'POST',
  path: `${path}/ticket`,
  id: 'issueLogsTicket',
  tag,
  may: 'container.logs',
  summary: 'Ask for a ticket to download logs',
  description:
    'For browsers, which save a file by a form that can send no header: the form sends `ticket`, good once, for half a minute, with the cookie of the session that asked.',
  params: EnvironmentParams,
  body: LogDownload,
  answers: { 200: { description: 'The ticket.', body: ExportTicket } },
});
