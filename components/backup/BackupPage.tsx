'use client';

import { Allowed } from '../session/Allowed';
import { MakeBackup } from './MakeBackup';
import { RestoreBackup } from './RestoreBackup';

/** Quayside's own data as a file, and back. For owners: whoever has the file and its passphrase has all of it. */
export function BackupPage() {
  return (
    <Allowed to="backup.read">
      <MakeBackup />
      <RestoreBackup />
    </Allowed>
  );
}
