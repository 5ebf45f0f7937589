// @ts-check
// Read by every Node there is, so that an old one gets a sentence and not a syntax error: keep to old syntax here.

/** The oldest Node that Quayside runs on: Next's own bound. Also in package.json, `engines`. */
const oldest = { major: 20, minor: 9 };

/**
 * What to do about a Node that is too old; null when it will do.
 * @param {string} version such as 20.9.0
 * @returns {string | null}
 */
export function nodeAdvice(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return null;
  return (
    'Quayside needs Node ' +
    oldest.major +
    '.' +
    oldest.minor +
    ' or newer and this is ' +
    version +
    ': install a newer one (https://nodejs.org, or "nvm install 24") and run this again.'
  );
}

/** Ends the process with that line when this Node is too old. */
export function requireNode() {
  const advice = nodeAdvice(process.versions.node);
  if (!advice) return;
  console.error(advice);
  process.exit(1);
}
