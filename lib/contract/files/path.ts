import { bytesOf } from './raw-bytes';

/** Bytes of a path that Linux takes (PATH_MAX without its NUL), and of a name in it (NAME_MAX). */
const maximumPath = 4095;
const maximumName = 255;

/** Whether `path` is one of a container: absolute, without `.` or `..`, no empty part, of no more bytes than Linux takes. */
export function isFilePath(path: string): boolean {
  if (path === '/') return true;
  if (!path.startsWith('/') || path.length > maximumPath || bytesOf(path).length > maximumPath) return false;
  return path.slice(1).split('/').every(isFileName);
}

/** Whether `name` can be the name of a file in a folder. */
export function isFileName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0')) return false;
  // Half a character is no text that bytes could be made of.
  return !/\p{Cs}/u.test(name) && bytesOf(name).length <= maximumName;
}

/** The path of `name` in `folder`. */
export function joinPath(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}

/** The folder that `path` lies in; that of `/` is itself. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The last part of `path`; of `/` it is empty. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}
