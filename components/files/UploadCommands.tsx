import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { CommandLine } from '../ui/CommandLine';
import { useFiles } from './files-context';
import type { Upload } from './use-upload';

/** The commands of an upload, one for each of the first things that are given. None where bytes of the folder are no text. */
export function UploadCommands({ upload: { folder, tops } }: { upload: Upload }) {
  const { container } = useFiles();
  if (!isUtf8(folder)) return null;
  return tops.map((file) => (
    <CommandLine key={file} command={dockerCommand('files.upload', { name: container, path: folder, file })} />
  ));
}
