// @ts-check
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Advice } from '../advice.mjs';
import { withEngines } from '../with-engines.mjs';
import { start } from '../child.mjs';

const pictures = 'docs/pictures';

/**
 * `npm run screenshots`: takes the pictures of the READMEs from a built Quayside on a private engine with a team's
 * containers. `--all DIR [SIGHT…]`: every page at both widths, in both themes and languages, into DIR, to be looked at.
 * @param {string[]} args
 */
export async function screenshots(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { all: { type: 'string' } } });
  const folder = resolve(values.all ?? pictures);
  await withEngines({ name: 'pictures' }, async ({ engine, log }) => {
    const what = values.all ? 'all' : 'pictures';
    const { code } = await start(
      process.execPath,
      ['--import', 'tsx', 'scripts/lib/pictures/run.ts', folder, what, ...positionals],
      { env: { QUAYSIDE_TEST_ENGINE: engine }, line: log },
    ).ended;
    if (code !== 0) throw new Advice('Some pictures could not be taken: what was in the way is above.');
    log(`The pictures are in ${folder}.`);
  });
}
