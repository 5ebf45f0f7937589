// Debian packages without installing any: a private apt root that reads the system's own sources.
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

// Documentation and translations are half of some packages and never read here.
const LEFT_OUT = ['doc', 'man', 'locale', 'info', 'lintian', 'bash-completion', 'zsh'].map(
  (dir) => `./usr/share/${dir}`,
);

/**
 * Opens a private apt root: own state and cache, an empty list of installed packages (so that dependencies are
 * seen in full), the system's keys and its sources, or those of `sources` (the text of a sources.list) alone.
 */
export async function openApt(dir, log, sources = '') {
  for (const sub of ['state/lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(dir, sub), { recursive: true });
  writeFileSync(join(dir, 'state/status'), '');
  // Hooks of the system (caches of software centres, cleaning) have no business with this root.
  writeFileSync(
    join(dir, 'apt.conf'),
    ['APT::Update::Pre-Invoke', 'APT::Update::Post-Invoke', 'APT::Update::Post-Invoke-Success', 'DPkg::Post-Invoke']
      .map((key) => `#clear ${key};\n`)
      .join('') +
      `Dir::State "${dir}/state"; Dir::State::status "${dir}/state/status"; Dir::State::lists "${dir}/state/lists";
       Dir::Cache "${dir}/cache"; Dir::Cache::archives "${dir}/cache/archives";
       APT::Sandbox::User "root"; Acquire::Languages "none"; APT::Get::List-Cleanup "false";
       Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";\n`,
  );
  if (sources) {
    const list = join(dir, 'sources.list');
    writeFileSync(list, sources);
    appendFileSync(join(dir, 'apt.conf'), `Dir::Etc::sourcelist "${list}"; Dir::Etc::sourceparts "-";\n`);
  }
  const apt = (command, args, options) => run(command, ['-c', join(dir, 'apt.conf'), ...args], options);
  log('Reading the package lists (a private copy; nothing is installed) …');
  // A foreign source that cannot be reached must not stop us: what matters is whether the packages are found.
  const update = await apt('apt-get', ['update', '-qq'], { check: false });
  return {
    dir,
    apt,
    hint: update.code === 0 ? '' : ` (apt-get update said: ${update.err.trim().split('\n').pop()})`,
  };
}

/** Direct dependencies of packages and of all that those depend on: name -> names. */
async function dependencyGraph({ apt }, names) {
  const flags = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
  const { out } = await apt('apt-cache', ['depends', '--recurse', ...flags, ...names]);
  const graph = new Map();
  let current;
  for (const line of out.split('\n')) {
    const depends = /^ [ |](?:Pre)?Depends: ([^<\s]+)/.exec(line);
    if (depends) graph.get(current).push(depends[1].replace(/:any$/, ''));
    else if (/^\S/.test(line)) graph.set((current = line.trim()), []);
  }
  return graph;
}

/** The named packages with the libraries (`lib…`) they need, and theirs; other dependencies are left to the caller. */
export async function withLibraries(root, names) {
  const graph = await dependencyGraph(root, names);
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !graph.has(name) || name.startsWith('<')) return;
    found.add(name);
    graph
      .get(name)
      .filter((other) => /^z?lib/.test(other))
      .forEach(visit);
  };
  names.forEach(visit);
  return [...found];
}

/** Which of the names the sources have: some packages exist only in later suites. */
export async function known(root, names) {
  const { out } = await root.apt('apt-cache', ['policy', ...names]);
  return names.filter((name) => new RegExp(`^${name}:\\n.*\\n  Candidate: \\d`, 'm').test(out));
}

/** Downloads packages; returns a function from a package's name to its file. */
export async function download(root, names) {
  const cwd = join(root.dir, 'debs');
  await root.apt('apt-get', ['download', '-qq', ...names], { cwd }).catch((error) => {
    throw new Error(`${error.message}${root.hint}`);
  });
  const files = new Map(readdirSync(cwd).map((file) => [file.split('_')[0], join(cwd, file)]));
  return (name) => files.get(name);
}

/** Unpacks a package over a tree, keeping the tree's links `lib -> usr/lib`, without its documentation. */
export async function unpack(deb, into) {
  mkdirSync(into, { recursive: true });
  const excludes = LEFT_OUT.map((path) => `--exclude=${path}`).join(' ');
  const script = `dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink ${excludes} -C "$2"`;
  await run('bash', ['-o', 'pipefail', '-c', script, 'unpack', deb, into]);
}
