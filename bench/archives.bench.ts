import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tarEnd, tarHeader } from '@/lib/contract/files/tar-header';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median } from './support/statistics';

/** Of the image, which nothing can compress. `BENCH_ARCHIVE_MB` makes it another. */
const megabytes = Number(process.env.BENCH_ARCHIVE_MB ?? 2048);
const size = megabytes * 1024 ** 2;
const [rounds, everyMs] = [2, 20];
const image = 'archives-bench:1';

/** Runs a program to its good end; answers MB/s of `bytes`. */
async function rate(bytes: number, file: string, words: string[], env: Record<string, string> = {}): Promise<number> {
  const began = performance.now();
  const child = spawn(file, words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return bytes / 1e3 / (performance.now() - began);
}

function docker({ engine }: Bench, ...words: string[]): Promise<number> {
  const to = ['-H', `unix://${engine.socket}`];
  return rate(size, engine.docker, [...to, ...words], { DOCKER_CONFIG: engine.dockerConfig });
}

/** A call by curl: a client in JavaScript would be what is measured. */
function curl({ app, headers }: Bench, path: string, ...words: string[]): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const url = `${app.url}/api/environments/local/images/${path}`;
  return rate(size, 'curl', ['--silent', '--show-error', '--fail', ...given, ...words, url]);
}

/** The resident set of the server, in MB. */
function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

/** How far it goes beyond what it is now while `work` is done, in MB. */
async function growth<T>(pid: number, work: () => Promise<T>): Promise<{ answer: T; grown: number }> {
  const before = resident(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, resident(pid))), everyMs);
  const answer = await work().finally(() => clearInterval(timer));
  return { answer, grown: most - before };
}

/** Large images out of and into an engine, against `docker save` and `docker load`, and what they cost the server's memory. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'));
  const [rootfs, kept] = [join(folder, 'rootfs.tar'), join(folder, 'saved.tar')];
  try {
    const pid = bench.app.child.pid ?? 0;
    writeTar(rootfs);
    await docker(bench, 'import', rootfs, image);
    rmSync(rootfs);
    const whole = (speed: number) => {
      if (statSync(kept).size < size) throw new Error(`${statSync(kept).size} of ${size} bytes`);
      return speed;
    };
    const json = ['-H', 'content-type: application/json', '-d', JSON.stringify({ references: [image] })];
    const ours = {
      save: async () => whole(await curl(bench, 'save', ...json, '--output', kept)),
      async load() {
        await docker(bench, 'rmi', image);
        return curl(bench, 'load', '-X', 'POST', '-T', kept, '--output', '/dev/null');
      },
    };
    const cli = {
      save: async () => whole(await docker(bench, 'save', '-o', kept, image)),
      async load() {
        await docker(bench, 'rmi', image);
        return docker(bench, 'load', '-q', '-i', kept);
      },
    };
    const rows: Row[] = [];
    for (const what of ['save', 'load'] as const) {
      const rates = { ours: [] as number[], cli: [] as number[] };
      let grown = 0;
      // What is loaded and compiled once is not an image's cost.
      if (what === 'save') await curl(bench, 'save', ...json, '--output', '/dev/null');
      await alternate(
        rounds,
        async () => {
          const measured = await growth(pid, ours[what]);
          rates.ours.push(measured.answer);
          grown = Math.max(grown, measured.grown);
        },
        async () => void rates.cli.push(await cli[what]()),
      );
      rows.push(...rowsOf(what, rates, grown));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
    await bench.close();
  }
}

function rowsOf(what: string, rates: { ours: number[]; cli: number[] }, grown: number): Row[] {
  const value = median(rates.ours) / median(rates.cli);
  const baseline = `${median(rates.ours).toFixed(0)} MB/s, docker ${what} ${median(rates.cli).toFixed(0)} MB/s`;
  const title = `${what} of ${megabytes} MB`;
  return [
    {
      what: `${title}, against docker ${what}`,
      value,
      shown: `${value.toFixed(2)} ×`,
      baseline,
      bound: 0.8,
      kind: 'least',
    },
    {
      what: `${title}: growth of the server`,
      value: grown,
      shown: `+${grown.toFixed(0)} MB RSS`,
      baseline: 'before it',
      bound: 30,
      kind: 'most',
    },
  ];
}

/** One large file of noise. */
function writeTar(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, tarHeader({ name: 'noise', size, mode: 0o644, uid: 0, gid: 0, modified: 1_700_000_000 }));
  const piece = Buffer.alloc(4 * 1024 ** 2);
  for (let left = size; left > 0; left -= piece.length)
    writeSync(file, randomFillSync(piece), 0, Math.min(left, piece.length));
  writeSync(file, tarEnd());
  closeSync(file);
}
