import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf, sharesFiles } from './host-files';

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'quayside-places-')));
  mkdirSync(join(root, 'allowed/inner'), { recursive: true });
  mkdirSync(join(root, 'secret/deep'), { recursive: true });
  writeFileSync(join(root, 'allowed/file'), '');
  symlinkSync('../secret', join(root, 'allowed/way-out'));
  symlinkSync('secret/deep', join(root, 'into'));
  symlinkSync('nowhere', join(root, 'allowed/dangling'));
  symlinkSync('loop', join(root, 'loop'));
});
afterAll(() => rmSync(root, { recursive: true }));
const at = (path: string) => join(root, path);
const places = async (path: string) =>
  (await placesOf(`${root}/${path}`))?.map((place) => place.slice(root.length)) ?? null;

describe('a path of the host leads', () => {
  it('to itself without a link', async () => {
    expect(await places('allowed/inner')).toEqual(['/allowed/inner']);
    expect(await places('allowed/file')).toEqual(['/allowed/file']);
    expect(await places('allowed//inner/./')).toEqual(['/allowed/inner']);
  });
  it('out through a link, also where what is asked for is not there yet', async () => {
    expect(await places('allowed/way-out')).toEqual(['/secret']);
    expect(await places('allowed/way-out/deep')).toEqual(['/secret/deep']);
    expect(await places('allowed/way-out/new/newer')).toEqual(['/secret/new/newer']);
  });
  it('to where it will be made, when nothing is there', async () => {
    expect(await places('allowed/new/newer')).toEqual(['/allowed/new/newer']);
  });
  it('both ways when `..` follows a link: the kernel climbs from where the link leads', async () => {
    expect(await places('into/..')).toEqual(['', '/secret']);
  });
  it('nowhere that can be told, through a link to nowhere, in a circle, or without a beginning', async () => {
    expect(await places('allowed/dangling')).toBeNull();
    expect(await places('allowed/dangling/x')).toBeNull();
    expect(await places('loop')).toBeNull();
    expect(await placesOf('relative')).toBeNull();
    expect(await placesOf('')).toBeNull();
    expect(await placesOf(`${at('allowed')}\0`)).toBeNull();
  });
  it('nowhere below a file', async () => {
    expect(await places('allowed/file/x')).toBeNull();
  });
});

it('the files of an engine are ours when a process of its name has the mount at / that we have', async () => {
  const program = join(root, 'dockerd');
  symlinkSync('/bin/sh', program);
  const child = spawn(program, ['-c', 'echo begun; read line'], { stdio: 'pipe' });
  try {
    await once(child.stdout, 'data');
    expect(await sharesFiles({ address: 'unix:///run/nowhere.sock', hostname: hostname(), kernel: release() })).toBe(
      true,
    );
  } finally {
    child.kill();
  }
});

describe('the files of an engine are not taken for ours', () => {
  const own = { address: 'unix:///run/nowhere.sock', hostname: hostname(), kernel: release() };
  it.each([
    ['over TCP, be it to this host', { ...own, address: 'tcp://127.0.0.1:2375' }],
    ['with another host name', { ...own, hostname: 'another' }],
    ['with another kernel', { ...own, kernel: '0.1.0' }],
    ['that tells neither', { ...own, hostname: '', kernel: '' }],
  ])('%s', async (_, engine) => expect(await sharesFiles(engine)).toBe(false));
});
