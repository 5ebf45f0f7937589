// @ts-check
/**
 * Bundles the JavaScript of libsql, of which only the native part stays outside, and has it find that part by the C library
 * alone. By itself it asks Node for a report of the whole process, which looks up the names of all network interfaces (a
 * host of many containers has hundreds), and loads what runs other programs: 50 of 400 ms of a start.
 */
const target = `
  const { familySync, MUSL } = require('detect-libc');
  exports.currentTarget = () => {
    const { platform, arch } = process;
    if (platform === 'win32') return 'win32-x64-msvc';
    if (platform !== 'linux') return platform + '-' + arch;
    return arch === 'arm' ? 'linux-arm-gnueabihf' : 'linux-' + arch + (familySync() === MUSL ? '-musl' : '-gnu');
  };`;
const programs = `exports.execSync = (...all) => require('node:child_process').execSync(...all);`;

/** @type {import('esbuild').Plugin} */
export const nativeDatabase = {
  name: 'native-database',
  setup(build) {
    const resolveDir = process.cwd();
    build.onResolve({ filter: /^@neon-rs\/load$/ }, ({ path }) => ({ path, namespace: 'native-target' }));
    build.onResolve({ filter: /^child_process$/ }, ({ path, importer }) =>
      /[\\/]detect-libc[\\/]/.test(importer) ? { path, namespace: 'programs-later' } : null,
    );
    build.onLoad({ filter: /.*/, namespace: 'native-target' }, () => ({ contents: target, loader: 'js', resolveDir }));
    build.onLoad({ filter: /.*/, namespace: 'programs-later' }, () => ({ contents: programs, loader: 'js' }));
  },
};
