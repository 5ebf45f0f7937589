/** Instructions of a Dockerfile that change only how an image is run: what `docker import --change` takes. */
export const changeWords = [
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'ONBUILD',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;

/** Whether a line is such an instruction with something behind it; the engine reads the rest. */
export function isChange(line: string): boolean {
  const [word = '', rest = ''] = line.trim().split(/\s+(.*)/s);
  return (changeWords as readonly string[]).includes(word.toUpperCase()) && rest.trim() !== '';
}
