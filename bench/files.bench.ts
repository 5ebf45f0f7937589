import { spawn } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tarEnd, tarHeader } from '@/lib/contract/files/tar-header';
import { pullDirect } from './support/containers';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median } from './support/statistics';

/** Four rounds of the download and the one before them are 2.5 GB: what is kept of each would show. */
const size = 512 * 1024 ** 2;
const [rounds, everyMs] = [4, 20];

/** MB/s of `work`, which moves `bytes`. */
async function rate(bytes: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return bytes / 1e3 / (performance.now() - began);
}

/** Runs a program to its good end, with the file `input` as its stdin. */
async function program(file: string, words: string[], input?: string, env: Record<string, string> = {}): Promise<void> {
  const stdin = input ? openSync(input, 'r') : 'ignore';
  const child = spawn(file, words, { stdio: [stdin, 'ignore', 'inherit'], env: { ...process.env, ...env } });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (typeof stdin === 'number') closeSync(stdin);
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
}

function dockerCp({ engine }: Bench, from: string, to: string, input?: string): Promise<void> {
  const words = ['-H', `unix://${engine.socket}`, 'cp', from, to];
  return program(engine.docker, words, input, { DOCKER_CONFIG: engine.dockerConfig });
}

/** A call of the API by curl, which costs no more than the docker CLI: a client in JavaScript would be what is measured. */
function curl({ app, headers }: Bench, path: string, ...words: string[]): Promise<void> {
  const url = `${app.url}/api/environments/local/containers/files-bench/files${path}`;
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  return program('curl', ['--silent', '--show-error', '--fail', ...given, ...words, url]);
}

/** The resident set of the server, in MB. */
function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

/** How far the resident set goes beyond what it is now while `work` is done, in MB. */
async function growth(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = resident(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, resident(pid))), everyMs);
  await work().finally(() => clearInterval(timer));
  return most - before;
}

/** Large files out of and into a container, against `docker cp`, and what they cost the server's memory. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'));
  const tar = join(folder, 'upload.tar');
  try {
    const pid = bench.app.child.pid ?? 0;
    await pullDirect(bench.direct, 'busybox:latest');
    const about = {
      Image: 'busybox',
      name: 'files-bench',
      Cmd: ['sh', '-c', `truncate -s ${size} /large; sleep 10000`],
    };
    const container = await bench.direct.createContainer(about);
    await container.start();
    writeTar(tar);
    const kept = join(folder, 'downloaded');
    const json = ['-H', 'content-type: application/json', '-d', JSON.stringify({ path: '/large', format: 'raw' })];
    const fresh = async (work: () => Promise<void>) => {
      rmSync(kept, { force: true });
      await work();
      if (statSync(kept).size !== size) throw new Error(`${statSync(kept).size} of ${size} bytes`);
    };
    const out = () => fresh(() => curl(bench, '/download', ...json, '--output', kept));
    const into = () => curl(bench, '?path=/tmp', '--upload-file', tar, '--output', '/dev/null');
    const cp = {
      out: () => fresh(() => dockerCp(bench, 'files-bench:/large', kept)),
      into: () => dockerCp(bench, '-', 'files-bench:/tmp', tar),
    };
    // What is loaded and compiled once is not a file's cost.
    await into();
    await out();
    const rates = { out: [] as number[], into: [] as number[], cpOut: [] as number[], cpInto: [] as number[] };
    const grown = { out: 0, into: 0 };
    await alternate(
      rounds,
      async () => {
        const work = async () => void rates.out.push(await rate(size, out));
        grown.out = Math.max(grown.out, await growth(pid, work));
      },
      async () => void rates.cpOut.push(await rate(size, cp.out)),
    );
    await alternate(
      rounds,
      async () => {
        const work = async () => void rates.into.push(await rate(size, into));
        grown.into = Math.max(grown.into, await growth(pid, work));
      },
      async () => void rates.cpInto.push(await rate(size, cp.into)),
    );
    return [
      ...rows('download of 512 MB', rates.out, rates.cpOut, grown.out),
      ...rows('upload of 512 MB', rates.into, rates.cpInto, grown.into),
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await bench.close();
  }
}

function rows(what: string, ours: number[], cp: number[], grown: number): Row[] {
  const value = median(ours) / median(cp);
  const baseline = `${median(ours).toFixed(0)} MB/s, docker cp ${median(cp).toFixed(0)} MB/s`;
  return [
    { what: `${what}, against docker cp`, value, shown: `${value.toFixed(2)} ×`, baseline, bound: 0.8, kind: 'least' },
    {
      what: `${what}: growth of the server`,
      value: grown,
      shown: `+${grown.toFixed(0)} MB RSS`,
      baseline: 'before it',
      bound: 30,
      kind: 'most',
    },
  ];
}

/** One large file of zeros, which takes no room on the disk until it is unpacked. */
function writeTar(path: string): void {
  const about = { name: 'uploaded', size, mode: 0o644, uid: 0, gid: 0, modified: 1_700_000_000 };
  const header = tarHeader(about);
  const file = openSync(path, 'w');
  writeSync(file, header);
  ftruncateSync(file, header.length + size + tarEnd().length);
  closeSync(file);
}
