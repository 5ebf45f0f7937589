import { spawn } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { tarEnd, tarHeader } from '@/lib/contract/files/tar-header';
import { pullDirect } from './support/containers';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median } from './support/statistics';

const [download, upload] = [2 * 1024 ** 3, 512 * 1024 ** 2];
const [rounds, everyMs] = [3, 20];

/** MB/s of `work`, which moves `bytes`. */
async function rate(bytes: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return bytes / 1e3 / (performance.now() - began);
}

/** Runs `docker cp`, with `input` as its stdin, and throws its stdout away. */
async function dockerCp({ engine }: Bench, from: string, to: string, input?: string): Promise<void> {
  const file = input ? openSync(input, 'r') : 'ignore';
  const out = openSync('/dev/null', 'w');
  const child = spawn(engine.docker, ['-H', `unix://${engine.socket}`, 'cp', from, to], {
    stdio: [file, out, 'inherit'],
    env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (typeof file === 'number') closeSync(file);
  closeSync(out);
  if (code !== 0) throw new Error(`docker cp ended with ${String(code)}`);
}

/** A call of the API; answers how many bytes came back. */
async function call({ app, headers }: Bench, method: string, path: string, body: string | { file: string }) {
  const sent = request(`${app.url}/api/environments/local/containers/files-bench/files${path}`, { method, headers });
  const answer = new Promise<number>((resolve, reject) => {
    sent.once('error', reject).once('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      finished(response).then(() => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${method} ${path}: ${response.statusCode}`));
      }, reject);
    });
  });
  if (typeof body === 'string') sent.end(body);
  else createReadStream(body.file, { highWaterMark: 1024 * 1024 }).pipe(sent);
  return answer;
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
      Cmd: ['sh', '-c', `truncate -s ${download} /large; sleep 10000`],
    };
    const container = await bench.direct.createContainer(about);
    await container.start();
    writeTar(tar);
    const body = JSON.stringify({ path: '/large', format: 'raw' });
    const out = async (path = '/download') => {
      const bytes = await call(bench, 'POST', path, body);
      if (bytes !== download) throw new Error(`${bytes} of ${download} bytes`);
    };
    const into = () => call(bench, 'PUT', '?path=/tmp', { file: tar });
    const cp = {
      out: () => dockerCp(bench, 'files-bench:/large', '-'),
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
        const work = async () => void rates.out.push(await rate(download, out));
        grown.out = Math.max(grown.out, await growth(pid, work));
      },
      async () => void rates.cpOut.push(await rate(download, cp.out)),
    );
    await alternate(
      rounds,
      async () => {
        const work = async () => void rates.into.push(await rate(upload, into));
        grown.into = Math.max(grown.into, await growth(pid, work));
      },
      async () => void rates.cpInto.push(await rate(upload, cp.into)),
    );
    return [
      ...rows('download of 2 GB', rates.out, rates.cpOut, grown.out),
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
  const about = { name: 'uploaded', size: upload, mode: 0o644, uid: 0, gid: 0, modified: 1_700_000_000 };
  const header = tarHeader(about);
  const file = openSync(path, 'w');
  writeSync(file, header);
  ftruncateSync(file, header.length + upload + tarEnd().length);
  closeSync(file);
}
