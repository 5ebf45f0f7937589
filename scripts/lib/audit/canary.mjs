// @ts-check
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askNpm, NotAnswered } from './npm-audit.mjs';

/** A release that has had advisories for years (GHSA-jf85-cpcp-j695, 2019). It is only asked about, never installed. */
const canary = { name: 'lodash', version: '4.17.10' };

/**
 * Throws `NotAnswered` when the service knows no advisory of a package that has some: mirrors of a registry often answer
 * every question with nothing, which must not pass for good news.
 */
export async function auditCanary() {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-audit-'));
  const dependencies = { [canary.name]: canary.version };
  const project = { name: 'canary', version: '1.0.0', dependencies };
  const packages = { '': project, [`node_modules/${canary.name}`]: { version: canary.version } };
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(project));
    await writeFile(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...project, lockfileVersion: 3, requires: true, packages }),
    );
    const { advisories } = await askNpm(folder);
    if (advisories.length > 0) return;
    throw new NotAnswered(
      `the registry knows no advisory at all, not even of ${canary.name} ${canary.version}, which has some. ` +
        'Is it a mirror without them?',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
