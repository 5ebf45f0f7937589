interface Place {
  /** The container. */
  name: string;
  /** Absolute, in the container. */
  path: string;
}

/** What is done to files of a container, as the words behind `docker`. */
export const fileCommands = {
  'files.list': ({ name, path }: Place) => ['exec', name, 'ls', '-la', '--', path],
  'files.read': ({ name, path }: Place) => ['exec', name, 'cat', '--', path],
  /** `to`: a folder or a name on one's own machine. `docker cp` works on stopped containers as well. */
  'files.download': ({ name, path, to }: Place & { to?: string }) => ['cp', `${name}:${path}`, to ?? '.'],
  /** `file` on one's own machine goes to `path`, a folder or a name. */
  'files.upload': ({ name, path, file }: Place & { file: string }) => ['cp', file, `${name}:${path}`],
  'files.rename': ({ name, path, to }: Place & { to: string }) => ['exec', name, 'mv', '--', path, to],
  'files.remove': ({ name, path }: Place) => ['exec', name, 'rm', '-rf', '--', path],
  'files.make-folder': ({ name, path }: Place) => ['exec', name, 'mkdir', '--', path],
} as const;
