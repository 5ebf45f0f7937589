// The sample images' file trees, one folder per layer, made from Debian's packages.
import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from './apt.mjs';
import { run } from './run.mjs';

const MERGED = ['bin', 'sbin', 'lib', 'lib64'];
// Character sets, terminals nobody has, byte code of tests: bulk that no sample needs.
const BULK = [
  'usr/lib/*/gconv',
  'usr/lib/*/perl-base',
  'usr/share/bug',
  'usr/share/lintian',
  'usr/lib/systemd',
  'etc/init.d',
  'etc/logrotate.d',
];

function write(root, path, text, mode = 0o644) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), mode);
}

/** Makes the folders of a root whose /bin, /sbin and /lib are links into /usr, as Debian's are. */
export function mergedRoot(root) {
  for (const dir of MERGED) {
    mkdirSync(join(root, 'usr', dir), { recursive: true });
    symlinkSync(`usr/${dir}`, join(root, dir));
  }
}

/** The bottom layer: busybox with all its applets, the usual folders, and passwd, group and nsswitch.conf. */
export async function baseTree(root, busyboxDeb) {
  for (const dir of ['etc', 'dev', 'proc', 'sys', 'run', 'home', 'var/log', 'var/cache', 'root', 'tmp']) {
    mkdirSync(join(root, dir), { recursive: true });
  }
  mergedRoot(root);
  chmodSync(join(root, 'tmp'), 0o1777);
  chmodSync(join(root, 'root'), 0o700);
  await unpack(busyboxDeb, root);
  const { out } = await run(join(root, 'usr/bin/busybox'), ['--list']);
  for (const applet of out.trim().split('\n')) {
    const link = join(root, 'usr/bin', applet);
    if (!existsSync(link)) symlinkSync('busybox', link);
  }
  write(
    root,
    'etc/passwd',
    'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  );
  write(root, 'etc/group', 'root:x:0:\ntty:x:5:\nwww-data:x:33:\nnogroup:x:65534:\n');
  write(root, 'etc/nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\n');
}

/** A layer that holds some packages, without bulk and without the folders' links that the bottom layer has. */
export async function packageTree(root, debs) {
  mergedRoot(root);
  for (const deb of debs) await unpack(deb, root);
  for (const dir of MERGED) rmSync(join(root, dir));
  await run('sh', [
    '-c',
    `cd "$1" && rm -rf ${BULK.join(' ')} && find . -depth -type d -empty -delete; mkdir -p "$1"`,
    'trim',
    root,
  ]);
  // The loader's name (lib64/ld-linux…) may be an absolute link in older packages; it must point into the image.
  const lib64 = join(root, 'usr/lib64');
  if (existsSync(lib64) && lstatSync(lib64).isSymbolicLink()) throw new Error(`unexpected link ${readlinkSync(lib64)}`);
}

/** Finishes the Python layer: the names a user types, and what this is. */
export function finishPython(root, python, version) {
  symlinkSync(python, join(root, 'usr/bin/python3'));
  symlinkSync('python3', join(root, 'usr/bin/python'));
  write(
    root,
    'etc/quayside-stand-in',
    `Debian's CPython ${version}, tagged like the official image for demos and tests.\n`,
  );
}

/** Finishes the web layer: a server in the foreground that logs to its output, and a page. */
export function finishWeb(root) {
  rmSync(join(root, 'etc/nginx'), { recursive: true, force: true });
  write(root, 'etc/nginx/nginx.conf', NGINX);
  for (const dir of ['usr/share/nginx/html', 'var/lib/nginx', 'var/log/nginx', 'var/cache/nginx'])
    mkdirSync(join(root, dir), { recursive: true });
  write(root, 'usr/share/nginx/html/index.html', PAGE);
}

/** A layer of random bytes, which no compression makes smaller: a pull takes its time. */
export async function randomTree(root, number, megabytes) {
  mkdirSync(join(root, 'data'), { recursive: true });
  await run('dd', [
    'if=/dev/urandom',
    `of=${join(root, `data/part-${number}.bin`)}`,
    'bs=1M',
    `count=${megabytes}`,
    'status=none',
  ]);
}

const NGINX = `user www-data;
worker_processes 1;
pid /run/nginx.pid;
error_log /dev/stderr notice;
events { worker_connections 256; }
http {
  types { text/html html; text/plain txt; text/css css; image/svg+xml svg; application/json json; }
  access_log /dev/stdout;
  server { listen 80 default_server; root /usr/share/nginx/html; }
}
`;
const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Quayside sample</title>
<h1>Quayside sample</h1>
<p>Served by Debian's nginx from a container of the private demo engine.</p>
</html>
`;
