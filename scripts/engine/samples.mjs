// Which sample images there are, and the recipe of each.
import { basename, join } from 'node:path';
import { packLayer } from './layer.mjs';
import { baseTree, finishPython, finishWeb, packageTree, randomTree } from './trees.mjs';
import { withLibraries } from './apt.mjs';
import { writeImage } from './store.mjs';

export const LAYER_COUNT = 8;
export const LAYER_MEGABYTES = 20;
const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const SECOND = 1e9;
const standIn = (text) => ({ 'org.quayside.stand-in': text });
const versionOf = (deb) =>
  decodeURIComponent(basename(deb).split('_')[1])
    .replace(/^\d+:/, '')
    .replace(/[-+].*/, '');

/** Names of the packages the samples are made of; `python` is the suite's interpreter, such as python3.11. */
export const samplePackages = (python) => ({
  python: [
    `${python}-minimal`,
    `lib${python}-minimal`,
    `lib${python}-stdlib`,
    'ncurses-base',
    'readline-common',
    'libc-bin',
  ],
  web: ['nginx'],
});

/**
 * Builds every sample image into a registry's storage, below `library/`, so that plain names find them.
 * @param {{apt: object, file: (name: string) => string, python: string, arch: string, storage: string,
 *   stage: string, log: (line: string) => void}} build
 */
export async function buildSamples({ apt, file, python, arch, storage, stage, log }) {
  const names = samplePackages(python);
  const needs = { python: await withLibraries(apt, names.python), web: await withLibraries(apt, ['nginx']) };
  // What both need, such as the C library, is a layer of its own, so that the second pull finds it "Already exists".
  const common = needs.python.filter((name) => needs.web.includes(name));
  const rest = (of) => needs[of].filter((name) => !common.includes(name) && !names[of].includes(name));
  const layer = async (name, createdBy, make, level) => {
    const tree = join(stage, name);
    await make(tree);
    return { ...(await packLayer(storage, tree, level)), createdBy };
  };
  const debs = (list) => list.map(file);
  const random = Array.from({ length: LAYER_COUNT }, (_, i) => i + 1);

  log('Making the sample images (busybox, python, nginx, layers) …');
  const [base, shared, pythonLibs, pythonTop, webTop, ...parts] = await Promise.all([
    layer('base', "COPY Debian's busybox-static /", (tree) => baseTree(tree, file('busybox-static'))),
    layer('common', `COPY Debian's ${common.join(' ')} /`, (tree) => packageTree(tree, debs(common))),
    layer('python-libs', `COPY Debian's ${rest('python').join(' ')} /`, (tree) =>
      packageTree(tree, debs(rest('python'))),
    ),
    layer('python', `COPY Debian's ${names.python.join(' ')} /`, async (tree) => {
      await packageTree(tree, debs(names.python));
      finishPython(tree, python, versionOf(file(`${python}-minimal`)));
    }),
    layer('web', "COPY Debian's nginx /", async (tree) => {
      await packageTree(tree, debs([...rest('web'), 'nginx']));
      finishWeb(tree);
    }),
    ...random.map((n) =>
      layer(`part-${n}`, `COPY part-${n}.bin /data/`, (tree) => randomTree(tree, n, LAYER_MEGABYTES), 0),
    ),
  ]);

  const add = (repository, tags, config, layers) =>
    writeImage(storage, {
      repository: `library/${repository}`,
      tags,
      arch,
      config: { ...config, Env: [PATH, ...(config.Env ?? [])] },
      layers,
    });
  const busybox = versionOf(file('busybox-static'));
  const pythonVersion = versionOf(file(`${python}-minimal`));
  add('busybox', ['latest', '1.36'], { Cmd: ['sh'], Labels: standIn(`Debian's busybox ${busybox}`) }, [base]);
  add(
    'python',
    ['latest', '3.11.5-alpine', '3-alpine'],
    {
      Env: ['LANG=C.UTF-8', `PYTHON_VERSION=${pythonVersion}`],
      Cmd: ['python3'],
      Labels: standIn(`Debian's CPython ${pythonVersion} with busybox`),
    },
    [base, shared, pythonLibs, pythonTop],
  );
  add('nginx', ['latest', '1.27-alpine', 'alpine'], webConfig(versionOf(file('nginx'))), [base, shared, webTop]);
  add('layers', ['latest'], { Cmd: ['sh'], Labels: standIn('random bytes, to watch a pull') }, [base, ...parts]);
}

const webConfig = (version) => ({
  Env: [`NGINX_VERSION=${version}`],
  Cmd: ['nginx', '-g', 'daemon off;'],
  ExposedPorts: { '80/tcp': {} },
  Volumes: { '/usr/share/nginx/html': {} },
  StopSignal: 'SIGQUIT',
  // busybox's own time limit (wget -T) crashes in Debian's static build.
  Healthcheck: {
    Test: ['CMD-SHELL', 'timeout 3 wget -q -O /dev/null http://127.0.0.1/ || exit 1'],
    Interval: 5 * SECOND,
    Timeout: 5 * SECOND,
    StartPeriod: 2 * SECOND,
    Retries: 3,
  },
  Labels: standIn(`Debian's nginx ${version} with busybox`),
});
