// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * What of a CycloneDX document is read and changed here.
 * @typedef {{ 'bom-ref': string, name: string, version: string }} Component
 * @typedef {{ ref: string, dependsOn: string[] }} Dependency
 * @typedef {{ serialNumber?: string, metadata: { timestamp?: string, component: Component }, components: Component[], dependencies: Dependency[] }} Sbom
 */

/**
 * The packages that the build in `dist/` is made of, by npm's own command: what is installed here but for what only
 * builds and tests, as a CycloneDX document. Native packages that the build left out are left out. So are the number and
 * the time that npm gives each document: the same packages make the same text.
 */
export function makeSbom() {
  // Not with `--omit=dev`: npm 11 then leaves out whatever a development tool needs as well, such as zod.
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const text = execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const sbom = /** @type {Sbom} */ (JSON.parse(text));
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  const run = packagesToRun();
  const isPart = (/** @type {Component} */ { name, version }) => run.has(`${name}@${version}`) && !isLeftOut(name);
  sbom.components = sbom.components.filter(isPart);
  const refs = new Set(sbom.components.map((component) => component['bom-ref']));
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref) || ref === sbom.metadata.component['bom-ref'])
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  return sbom;
}

/** Puts it into the build, as `dist/sbom.cdx.json`. */
export function writeSbom() {
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(makeSbom(), null, 1)}\n`);
}

/** What is more than a tool of development, by the lock file: `name@version`. */
function packagesToRun() {
  /** @type {{ packages: Record<string, { version: string, dev?: true, devOptional?: true }> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const run = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  return new Set(run.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`));
}

/**
 * Whether a package is made for one kind of processor alone, which no bundle holds, and does not lie in the build.
 * @param {string} name
 */
function isLeftOut(name) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifest) || existsSync(join(root, 'dist/node_modules', name))) return false;
  return JSON.parse(readFileSync(manifest, 'utf8')).cpu?.length === 1;
}
