/** The file that images are saved in: after the first of them, and how many more there are. No path, only plain characters. */
export function savedName(references: readonly string[]): string {
  const [first = 'images'] = references;
  const short = first.startsWith('sha256:') ? first.slice(7, 19) : (first.split('/').at(-1) ?? first);
  const plain = short.replace(/@sha256:([a-f0-9]{12})[a-f0-9]*/, '-$1').replace(/[^\w.-]+/g, '-') || 'images';
  return references.length > 1 ? `${plain}-and-${references.length - 1}-more.tar` : `${plain}.tar`;
}
