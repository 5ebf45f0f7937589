/** Exit code of the script where the path is no folder that can be entered. */
export const noFolder = 3;
/** Links of one folder whose targets are read where each takes a process of its own. */
const maximumLinks = 1000;

/**
 * Lists a folder, given as its one argument, in a way that no name can forge: everything is ended by NUL. It is the same
 * text for every folder, so that no name is ever read by the shell. Where `find` can print as it is told (GNU), that does
 * all of it; elsewhere (busybox) names come from the shell's own patterns, the rest from `stat` and `readlink`.
 *
 * First comes where the folder truly lies and which of `mv` and `rm` there are; then `find`, and per entry seven fields; or
 * `stat`, and the names, lines of `stat` in their order, and per link its name and its target.
 */
export const listScript = `
cd -P -- "$1/" 2>/dev/null || exit ${noFolder}
printf '%s\\0' "$PWD"
for tool in mv rm; do command -v "$tool" >/dev/null 2>&1 && printf '%s ' "$tool"; done
printf '\\0'
if find . -maxdepth 0 -printf '' >/dev/null 2>&1; then
  printf 'find\\0'
  exec find . -maxdepth 1 -printf '%f\\0%y\\0%m\\0%s\\0%T@\\0%U %G\\0%l\\0' 2>/dev/null
fi
set -- . ./* ./.*
printf 'stat\\0'
printf '%s\\0' "$@"
printf '\\0'
printf '%s\\0' "$@" | xargs -0 stat -c '%f %s %Y %u %g %n' -- 2>/dev/null
printf '\\0'
links=0
for name do
  [ -L "$name" ] || continue
  links=$((links + 1))
  [ "$links" -le ${maximumLinks} ] || break
  printf '%s\\0' "$name"
  readlink -n -- "$name" 2>/dev/null
  printf '\\0'
done
exit 0
`.trim();
