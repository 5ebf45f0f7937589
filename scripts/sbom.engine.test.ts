import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './lib/paths.mjs';
import { makeSbom } from './lib/sbom.mjs';

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, { version: string; dev?: boolean }>;
}
const manifestOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const sbom = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8')) as ReturnType<typeof makeSbom>;
const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));

it('lists every package that lies in the build, and every one that is bundled into it, with its version', () => {
  const folder = join(root, 'dist/node_modules');
  const packages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Parts of packages have manifests too, without a name or without a version.
    .filter((path) => /(^|node_modules\/)(@[^/]+\/)?[^/@]+\/package\.json$/.test(path))
    .map((path) => manifestOf(join(folder, path)));
  const { dependencies = {} } = manifestOf(join(root, 'package.json'));
  const direct = Object.entries(dependencies).map(([name, version]) => ({ name, version }));
  expect(packages.length).toBeGreaterThan(5);
  expect(
    [...packages, ...direct].map(({ name, version }) => `${name}@${version}`).filter((one) => !listed.has(one)),
  ).toEqual([]);
});

it('lists nothing that only builds or tests, nor natives that the build left out', () => {
  // The lock marks what nothing but tools brings; a package may be a test's and the server's at once.
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const tools = Object.entries(lock.packages)
    .filter(([path, { dev }]) => dev && path.lastIndexOf('node_modules/') === 0)
    .map(([path, { version }]) => `${path.slice('node_modules/'.length)}@${version}`);
  expect(tools.length).toBeGreaterThan(100);
  // Types that a package of the server asks for beside ours; they hold no code.
  expect(tools.filter((one) => listed.has(one) && !one.startsWith('@types/'))).toEqual([]);
  const natives = sbom.components.map(({ name }) => name).filter((name) => /linux|darwin|win32/.test(name));
  expect(natives).toHaveLength(1);
  expect(natives[0]).toMatch(/^@libsql\//);
});

it('is CycloneDX whose references all lead somewhere, and the same for the same packages', () => {
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) });
  const known = new Set(sbom.components.map((component) => component['bom-ref']));
  const refs = sbom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
  expect(refs.filter((ref) => !known.has(ref) && ref !== sbom.metadata.component['bom-ref'])).toEqual([]);
  expect(sbom.dependencies).toHaveLength(sbom.components.length + 1);
  expect(makeSbom()).toEqual(sbom);
});
