/**
 * The Dockerfile's instruction behind a `CreatedBy` of the engine: the classic builder writes `/bin/sh -c #(nop)  CMD …`
 * for what runs nothing, and `/bin/sh -c …` for RUN; BuildKit writes the instruction itself.
 */
export function buildStep(command: string): string {
  const nop = /^\/bin\/sh -c #\(nop\)\s+/.exec(command);
  if (nop) return command.slice(nop[0].length);
  const run = /^(?:\|\d+ .*?)?\/bin\/sh -c /.exec(command);
  if (run) return `RUN ${command.slice(run[0].length)}`;
  return command.replace(/\s+# buildkit$/, '');
}
