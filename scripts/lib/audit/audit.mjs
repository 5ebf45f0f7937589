// @ts-check
import { root } from '../paths.mjs';
import { auditCanary } from './canary.mjs';
import { askNpm, NotAnswered } from './npm-audit.mjs';

/** Exit codes: nothing is known, advisories are, nothing could be found out. */
const codes = { clean: 0, found: 1, unknown: 3 };

/**
 * Asks the registry's advisory service for the production dependencies of `folder`, prints what it knows, and sets the
 * exit code. Says in one line when it does not answer, or knows nothing of a package that has advisories for sure.
 */
export async function audit(folder = root) {
  try {
    const { count, advisories } = await askNpm(folder);
    for (const { severity, name, title, url } of advisories) console.log(`${severity}: ${name}: ${title} (${url})`);
    if (advisories.length === 0) await auditCanary();
    console.log(
      advisories.length === 0
        ? `No known advisory of the ${count} packages that the server runs on.`
        : `${advisories.length} known ${advisories.length === 1 ? 'advisory' : 'advisories'} of the ${count} packages that the server runs on.`,
    );
    process.exitCode = advisories.length === 0 ? codes.clean : codes.found;
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    console.error(`Not checked: ${error.message}`);
    process.exitCode = codes.unknown;
  }
}
