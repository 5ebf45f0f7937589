interface Place {
  /** The container. */
  name: string;
  /** Absolute, in the container. */
  path: string;
}

/** Whom `docker cp` acts as, too. */
const asRoot = ['-u', '0'];

/** What is done to files of a container, as the words behind `docker`. */
export const fileCommands = {
  'files.list': ({ name, path }: Place) => ['exec', ...asRoot, name, 'ls', '-la', '--', path],
  'files.read': ({ name, path }: Place) => ['exec', ...asRoot, name, 'cat', '--', path],
  /** `to`: a folder or a name on one's own machine. `docker cp` works on stopped containers as well. */
  'files.download': ({ name, path, to }: Place & { to?: string }) => ['cp', `${name}:${path}`, to ?? '.'],
  /** `file` on one's own machine goes to `path`, a folder or a name. */
  'files.upload': ({ name, path, file }: Place & { file: string }) => ['cp', file, `${name}:${path}`],
  'files.rename': ({ name, path, to }: Place & { to: string }) => ['exec', ...asRoot, name, 'mv', '--', path, to],
  'files.remove': ({ name, paths }: { name: string; paths: readonly string[] }) => [
    'exec',
    ...asRoot,
    name,
    'rm',
    '-rf',
    '--',
    ...paths,
  ],
  'files.make-folder': ({ name, path }: Place) => ['exec', ...asRoot, name, 'mkdir', '--', path],
  'container.export': ({ name, file }: { name: string; file: string }) => ['export', '-o', file, name],
} as const;
