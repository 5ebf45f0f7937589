/** A file or a folder that a person gives, by its path below what they gave. A folder has no `file`. */
export interface GivenFile {
  path: string;
  file: File | null;
}

/** Files of an `<input type=file>`; of one for folders with the folder's name in front. */
export function givenByInput(files: FileList): GivenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders with all in them, empty ones too. Must be called in the event: the list is gone after it. */
export function givenByDrop(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return Promise.all(entries.map((entry) => below(entry, ''))).then((lists) => lists.flat());
}

async function below(entry: FileSystemEntry, folder: string): Promise<GivenFile[]> {
  const path = folder + entry.name;
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
  const given: GivenFile[] = [{ path, file: null }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A browser tells them a hundred at a time.
  for (let some = await read(reader); some.length > 0; some = await read(reader))
    for (const inner of some) given.push(...(await below(inner, `${path}/`)));
  return given;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
