import * as archives from '@/lib/contract/api/archives';
import * as images from '@/lib/contract/api/images';
import * as files from '@/lib/contract/api/files';
import type { FileText } from '@/lib/contract/files/files';
import { imageArchive } from '@/lib/server/archives/testing/image-archive';
import { tarOf } from '@/lib/server/files/testing/tar-of';
import type { Ask } from './contract';

/** Each call about the files of the container that `ask` is about. */
export async function askFiles(ask: Ask) {
  const path = '/tmp/folder';
  await ask(files.makeFolder, { body: { path } });
  const tar = Buffer.from(tarOf(['name', 'text'])).toString('latin1');
  await ask(files.uploadFiles, { query: { path }, body: tar });
  await ask(files.listFiles, { query: { path } });
  const { version } = (await ask(files.readFile, { query: { path: `${path}/name` } })).json as FileText;
  await ask(files.saveFile, { query: { path: `${path}/name`, version }, body: 'other text' });
  await ask(files.renameFile, { body: { path: `${path}/name`, to: `${path}/other` } });
  for (const format of ['raw', 'tar', 'zip'])
    await ask(files.downloadFile, { body: { path: `${path}/other`, format } });
  await ask(files.issueDownloadTicket, { body: { path, format: 'tar' } });
  await ask(files.removeFiles, { body: { folder: '/tmp', names: ['folder'] } });
}

/** Each call that takes or gives images and file systems as archives; `id`: of a container. */
export async function askArchives(ask: Ask, id: string) {
  const reference = 'quayside-contract:1';
  await ask(archives.loadImages, {
    query: { name: 'a.tar' },
    body: imageArchive(reference, 'text').toString('latin1'),
  });
  await ask(archives.importImage, { query: { reference }, body: Buffer.from(tarOf(['a', 'b'])).toString('latin1') });
  for (const gzip of [false, true]) {
    await ask(archives.saveImages, { body: { references: [reference], gzip } });
    await ask(archives.exportContainer, { params: { id }, body: { gzip } });
  }
  await ask(archives.issueSaveTicket, { body: { references: [reference] } });
  await ask(archives.issueContainerExportTicket, { params: { id }, body: {} });
  await ask(images.removeImage, { body: { reference } });
}
