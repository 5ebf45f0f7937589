/** Messages of `problem` about files of containers. */
export const problemFiles = {
  'file-missing': {
    says: 'There is no such file or folder in the container.',
    next: 'It may have been renamed or deleted meanwhile, or be a link to nowhere. Read the folder again.',
  },
  'file-exists': {
    says: 'There is something of this name already.',
    next: 'Choose another name, or delete the other one first.',
  },
  'file-changed': {
    says: 'The file was changed by something else since you opened it.',
    next: 'Nothing was saved. Open it again to see what it holds now; your text stays in this editor until you leave it.',
  },
  'file-refused': {
    says: 'The container does not allow this with this file.',
    next: 'The words above say why: links in a circle, devices, pipes and sockets, files that are mounted, and what no right is given to cannot be used this way.',
  },
  'files-busy': {
    says: 'Something is being copied out of or into this container.',
    next: 'Until that has ended, the engine answers nothing else about its files. Wait for it, or cancel it.',
  },
  'files-idle': {
    says: 'Nothing came for a minute, so the copy was broken off.',
    next: 'Try again over a connection that is steadier. What came by then is still there.',
  },
  'read-only': {
    says: 'The file system of the container is read-only there.',
    next: 'Only what is mounted for writing can be changed: a volume or a folder of the host. A container of another setting has to be made for more.',
  },
  'no-tools': {
    says: 'The container does not have the program that this needs.',
    next: 'Images without a shell or without mv and rm are made to be small. Files can still be read, uploaded and downloaded; to rename or delete, make a new image.',
  },
};
