/** Images that every browser shows, by the ends of their names; no SVG, which is a document that runs scripts. */
const images: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' },
  ...{ avif: 'image/avif', bmp: 'image/bmp', ico: 'image/x-icon' },
};
const texts = /\.(txt|md|conf|cfg|ini|env|sh|py|js|ts|css|html?|xml|svg|csv|log|sql|properties|service|rules|list)$/i;

function endOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function isImage(name: string): boolean {
  return Object.hasOwn(images, endOf(name));
}

export function isText(name: string): boolean {
  return texts.test(name);
}

/** The media type of an image by its name; null: it is none. */
export function imageType(name: string): string | null {
  return images[endOf(name)] ?? null;
}

/** Permission bits as `ls -l` writes them: `rwxr-xr-x`, with setuid, setgid and sticky in their places. */
export function modeText(mode: number): string {
  const letters = [0, 1, 2].map((who) => {
    const bits = (mode >> (6 - 3 * who)) & 7;
    const special = mode & [0o4000, 0o2000, 0o1000][who]!;
    const letter = who === 2 ? 't' : 's';
    const run = special ? (bits & 1 ? letter : letter.toUpperCase()) : bits & 1 ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${run}`;
  });
  return letters.join('');
}
