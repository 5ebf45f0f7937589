import {
  AppWindow,
  Braces,
  CircleHelp,
  File,
  FileImage,
  FileSymlink,
  FileText,
  Folder,
  HardDrive,
  Plug,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import { joinPath } from '@/lib/contract/files/path';
import type { FileEntry, FileKind } from '@/lib/contract/files/files';
import { isImage, isText } from './kinds';
import { PathLink } from './PathLink';
import { ShownName } from './ShownName';

const icons: Readonly<Record<FileKind, LucideIcon>> = {
  file: File,
  directory: Folder,
  link: FileSymlink,
  'character-device': HardDrive,
  'block-device': HardDrive,
  fifo: Workflow,
  socket: Plug,
  unknown: CircleHelp,
};

/** The name of a file with what it is; what can be opened is a link. */
export function FileCell({ folder, entry, kind }: { folder: string; entry: FileEntry; kind: string }) {
  const Icon = iconOf(entry);
  const opens = entry.kind === 'file' || entry.kind === 'directory' || entry.kind === 'link';
  const name = <ShownName name={entry.name} />;
  return (
    <span className="fcell">
      <Icon className={entry.kind === 'directory' ? 'i fdir' : 'i'} aria-label={kind} role="img" />
      {opens ? <PathLink path={joinPath(folder, entry.name)}>{name}</PathLink> : name}
      {entry.target !== null ? (
        <span className="ftarget">
          → <ShownName name={entry.target} />
        </span>
      ) : null}
    </span>
  );
}

function iconOf({ kind, name, mode }: FileEntry): LucideIcon {
  if (kind !== 'file') return icons[kind];
  if (isImage(name)) return FileImage;
  if (/\.(json|ya?ml|toml)$/i.test(name)) return Braces;
  if (isText(name)) return FileText;
  return mode & 0o111 ? AppWindow : File;
}
