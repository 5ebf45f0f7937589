import { describe, expect, it } from 'vitest';
import { ownContainerId, sourcesOf } from './own-container';

const id = '0123456789abcdef'.repeat(4);
const bind = (Source: string, Destination: string) => ({ Type: 'bind', Source, Destination });
const volume = (Name: string, Destination: string) => ({
  Type: 'volume',
  Name,
  Source: `/var/lib/docker/volumes/${Name}/_data`,
  Destination,
});
const places = ['/var/run/docker.sock', '/data', '/run/secrets/key'];

describe('what lies in the container that Quayside runs in', () => {
  it.each<[string, Parameters<typeof sourcesOf>[0], string[], string[]]>([
    ['its data in a volume', [volume('quayside_data', '/data')], [], ['quayside_data']],
    ['its data in a folder of the host', [bind('/srv/quayside', '/data')], ['/srv/quayside'], []],
    ['a part of a folder', [bind('/srv', '/run/secrets')], ['/srv/key'], []],
    ['a folder below its data', [volume('parts', '/data/parts')], [], ['parts']],
    [
      'the socket, wherever the host has it',
      [bind('/run/user/1/docker.sock', '/var/run/docker.sock')],
      ['/run/user/1/docker.sock'],
      [],
    ],
    ['the socket by the other spelling', [bind('/x.sock', '/run/docker.sock')], ['/x.sock'], []],
    ['the socket in a volume', [volume('quayside_engine', '/var/run')], [], ['quayside_engine']],
    ['all of it', [bind('/', '/')], ['/run/docker.sock', '/data', '/run/secrets/key'], []],
    ['nothing', [bind('/etc/localtime', '/etc/localtime'), volume('cache', '/database')], [], []],
  ])('%s', (_, mounts, paths, volumes) => expect(sourcesOf(mounts, places)).toEqual({ paths, volumes }));
});

describe('the container that a process runs in', () => {
  const told = (source: string, target = '/etc/hostname') =>
    ownContainerId(() =>
      Promise.resolve(`30 29 0:26 / / rw - overlay overlay rw\n31 30 8:1 ${source} ${target} rw - ext4 /dev/sda1 rw\n`),
    );
  it.each([
    `/var/lib/docker/containers/${id}/hostname`,
    `/docker/containers/${id}/hostname`,
    `/containers/storage/overlay-containers/${id}/userdata/hostname`,
  ])('is told by %s', async (source) => expect(await told(source)).toBe(id));
  it('is none where no engine mounted its name, or nothing can be read', async () => {
    expect(await told('/etc/hostname')).toBeNull();
    expect(await told(`/var/lib/docker/containers/${id}/hostname`, '/mnt')).toBeNull();
    expect(await ownContainerId(() => Promise.reject(new Error('no proc')))).toBeNull();
  });
});
