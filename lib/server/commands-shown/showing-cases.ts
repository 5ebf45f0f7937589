import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChanges, listProcesses } from '@/lib/contract/api/container-looks';
import { inspectContainer, inspectContainerRaw, readContainerLogs } from '@/lib/contract/api/container';
import { listContainers, measureUsage } from '@/lib/contract/api/containers';
import { exportContainer, saveImages } from '@/lib/contract/api/archives';
import { downloadFile, listFiles, readFile } from '@/lib/contract/api/files';
import { inspectImageRaw, readImages } from '@/lib/contract/api/images';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import type { ContainerChanges } from '@/lib/contract/changes';
import type { ContainerRow } from '@/lib/contract/containers';
import type { FileListing, FileText } from '@/lib/contract/files/files';
import type { ImageDetail, ImageRow } from '@/lib/contract/images';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { LogLine } from '@/lib/contract/logs';
import type { ProcessList } from '@/lib/contract/processes';
import type { EngineUsage } from '@/lib/contract/usage';
import { docker, until } from '../testing/test-engine';
import type { Showing } from './case';
import { label, name, type Sides } from './sides';

const lines = (text: string) => text.split('\n').filter(Boolean);
const numbers = (text: string) =>
  lines(text)
    .slice(1)
    .map((line) => Number(line.split(/\s+/)[1]))
    .sort();
const idOf = (text: string) => (JSON.parse(text) as [{ Id: string }])[0].Id;

/** The commands that show something, each with where Quayside shows the same. */
export function showingCases({ call, folder }: Sides) {
  const image = async () => (await call(readImages, { query: { reference: 'busybox' } })) as ImageDetail;
  const say = async () => {
    await docker('exec', name, 'sh', '-c', 'echo "one\ntwo" > /proc/1/fd/1');
    await until(async () => (await docker('logs', name)).includes('two'), 'the lines');
  };
  return {
    'container.list': {
      facts: { filters: [`label=${label}`] },
      printed: (text: string) =>
        lines(text)
          .slice(1)
          .map((line) => line.split(/\s+/).pop()),
      shows: () =>
        until(async () => {
          const rows = (await call(listContainers)) as ContainerRow[];
          const mine = rows.filter((row) => row.name === name && row.state === 'running');
          return mine.length > 0 ? mine.map((row) => row.name) : null;
        }, 'the container in the picture'),
    },
    'container.inspect': {
      facts: { name },
      printed: idOf,
      shows: async () => ((await call(inspectContainerRaw)) as { Id: string }).Id,
    },
    'container.logs': {
      facts: { name, tail: 1 },
      before: say,
      printed: (text: string) => lines(text),
      shows: async () => {
        const text = (await call(readContainerLogs, { query: { tail: '1' } })) as string;
        return lines(text).map((line) => (JSON.parse(line) as LogLine).text);
      },
    },
    'container.processes': {
      facts: { name },
      printed: numbers,
      shows: async () => ((await call(listProcesses)) as ProcessList).processes.map(({ pid }) => pid).sort(),
    },
    'container.changes': {
      facts: { name },
      before: () => docker('exec', name, 'touch', '/new'),
      printed: (text: string) =>
        lines(text)
          .map((line) => line.slice(2))
          .sort(),
      shows: async () => ((await call(listChanges)) as ContainerChanges).changes.map(({ path }) => path).sort(),
    },
    'container.stats': {
      facts: { names: [name], once: true },
      printed: (text: string) => text.includes(name),
      shows: async () => JSON.stringify((await call(measureUsage)) as EngineUsage).includes(name),
    },
    'container.health': {
      facts: { name },
      printed: (text: string) => (JSON.parse(text) as { Status: string }).Status,
      shows: async () => ((await call(inspectContainer)) as ContainerDetail).health?.status,
    },
    'container.events': {
      facts: { name, since: '1m' },
      endsAfter: 1,
      printed: (text: string) => /container start/.test(text),
      shows: async () => ((await call(inspectContainer)) as ContainerDetail).state === 'running',
    },
    'files.list': {
      facts: { name, path: '/etc' },
      printed: (text: string) =>
        lines(text)
          .slice(1)
          .map((line) => line.split(/\s+/)[8])
          .filter((one) => one !== '.' && one !== '..')
          .sort(),
      shows: async () => {
        const listing = (await call(listFiles, { query: { path: '/etc' } })) as FileListing;
        return (listing.entries ?? []).map((entry) => entry.name).sort();
      },
    },
    'files.read': {
      facts: { name, path: '/etc/passwd' },
      printed: (text: string) => text,
      shows: async () => ((await call(readFile, { query: { path: '/etc/passwd' } })) as FileText).text?.trim(),
    },
    'files.download': {
      facts: { name, path: '/etc/group' },
      printed: () => readFileSync(join(folder, 'group'), 'utf8'),
      shows: () => call(downloadFile, { body: { path: '/etc/group', format: 'raw' } }),
    },
    'container.export': {
      facts: { name, file: 'exported.tar' },
      printed: () => headers(readFileSync(join(folder, 'exported.tar'), 'utf8')),
      shows: async () => headers(String(await call(exportContainer, { body: {} }))),
    },
    'image.save': {
      facts: { references: ['busybox:latest'], file: 'saved.tar' },
      printed: () => manifest(readFileSync(join(folder, 'saved.tar'), 'utf8')),
      shows: async () => manifest(String(await call(saveImages, { body: { references: ['busybox:latest'] } }))),
    },
    'image.list': {
      facts: { filters: ['reference=busybox'] },
      printed: (text: string) =>
        lines(text)
          .slice(1)
          .map((line) => line.split(/\s+/)[2]),
      shows: async () => {
        const rows = (await call(readImages)) as ImageRow[];
        const mine = rows.filter(({ tags }) => tags.includes('busybox:latest'));
        return mine.map(({ id }) => id.replace('sha256:', '').slice(0, 12));
      },
    },
    'image.inspect': {
      facts: { reference: 'busybox' },
      printed: (text: string) => (JSON.parse(text) as [unknown])[0],
      shows: () => call(inspectImageRaw, { query: { reference: 'busybox' } }),
    },
    'image.history': {
      facts: { reference: 'busybox' },
      printed: (text: string) => lines(text).length - 1,
      shows: async () => (await image()).history.length,
    },
  } satisfies Partial<{ [K in CommandKind]: Showing<K> }>;
}

/** How many files an archive holds, counted by their headers. */
function headers(tar: string): number {
  return tar.match(/\0ustar/g)?.length ?? 0;
}

/** What `docker save` says of the one image in an archive; engines from 25 on add where its layers came from. */
function manifest(tar: string): string | undefined {
  return /\[\{"Config":.*?\}\]/s.exec(tar)?.[0];
}
