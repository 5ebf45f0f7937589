import {
  BackupContents,
  BackupFile,
  BackupRequest,
  LookRequest,
  MadeBackup,
  UploadedBackup,
  UploadParams,
} from '../backup';
import { endpoint } from './endpoint';

const tag = 'Backup';

export const makeBackup = endpoint({
  method: 'POST',
  path: '/api/backup',
  id: 'makeBackup',
  tag,
  may: 'backup.make',
  summary: 'Make a backup',
  description:
    "Quayside's own data, encrypted under the passphrase, in the format of age. For browsers: a form fetches the file.",
  body: BackupRequest,
  answers: { 200: { description: 'It is made.', body: MadeBackup } },
  problems: ['bad-backup', 'no-space'],
});

export const fetchBackup = endpoint({
  method: 'POST',
  path: '/api/backup/file',
  id: 'fetchBackup',
  tag,
  may: 'backup.read',
  summary: 'Fetch a backup that was made',
  description: 'By a form with its ticket. It is gone after that.',
  body: BackupFile,
  ticket: true,
  answers: { 200: { description: 'The file.', media: { 'application/octet-stream': null } } },
  problems: ['not-found'],
});

export const bringBackup = endpoint({
  method: 'POST',
  path: '/api/backup/uploads',
  id: 'bringBackup',
  tag,
  may: 'backup.read',
  summary: 'Bring a backup',
  description: 'The body is the file, 4 GiB at most. It lies on the server for half an hour, and changes nothing yet.',
  upload: true,
  answers: { 200: { description: 'It is there.', body: UploadedBackup } },
  problems: ['bad-backup', 'no-space'],
});

export const discardBackup = endpoint({
  method: 'DELETE',
  path: '/api/backup/uploads/{id}',
  id: 'discardBackup',
  tag,
  may: 'backup.read',
  summary: 'Take away a backup that was brought',
  params: UploadParams,
  answers: { 204: { description: 'It is gone.' } },
  problems: ['not-found'],
});

export const lookIntoBackup = endpoint({
  method: 'POST',
  path: '/api/backup/uploads/{id}/look',
  id: 'lookIntoBackup',
  tag,
  may: 'backup.read',
  summary: 'Look into a backup that was brought',
  description: 'Reads all of it, checks it, and tells what is in it. Changes nothing.',
  params: UploadParams,
  body: LookRequest,
  answers: { 200: { description: 'What is in it.', body: BackupContents } },
  problems: ['not-found', 'wrong-passphrase', 'bad-backup', 'no-space'],
});

export const restoreBackup = endpoint({
  method: 'POST',
  path: '/api/backup/uploads/{id}/restore',
  id: 'restoreBackup',
  tag,
  may: 'backup.restore',
  summary: 'Restore a backup that was looked into',
  description:
    'It takes the place of all that Quayside has. Quayside starts again with it, and every session ends; what was there before is kept aside.',
  params: UploadParams,
  answers: { 204: { description: 'It is ready, and Quayside starts again.' } },
  problems: ['not-found', 'conflict'],
});
