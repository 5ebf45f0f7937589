/**
 * Run by `sh` of the container (dash, busybox and bash alike) with the marker as $1 or the session as $2. Finds the
 * main process of the exec (it carries the marker, leads its session, and has the parent that this script has: 0, or the
 * engine's shim where the container shares the host's processes), then all of its session (field 6 of /proc/PID/stat): a
 * setsid child carries the marker too, but has left the session and stays.
 * SIGHUP to all; whoever is left after a second and does not ignore SIGHUP (lowest bit of SigIgn; nohup sets it) gets
 * SIGKILL. Prints `SESSION REMAINING`: the session, and how many are left of it then.
 */
export const hangUpScript = `
marker=$1
session=$2
# Everything behind the name, which may hold blanks: state, parent, group, session
fields() { IFS= read -r line 2>/dev/null <"/proc/$1/stat" || return 1; set -- \${line##*) }; state=$1; parent=$2; sid=$4; }
if [ -z "$session" ]; then
  for dir in /proc/[0-9]*; do
    pid=\${dir#/proc/}
    fields "$pid" && [ "$parent" = "$PPID" ] && [ "$sid" = "$pid" ] || continue
    tr '\\0' '\\n' 2>/dev/null <"$dir/environ" | grep -qxF "$marker" || continue
    # The oldest, should an orphan have been given the same parent
    [ -n "$session" ] && [ "$session" -lt "$pid" ] || session=$pid
  done
fi
[ -n "$session" ] || { echo "none 0"; exit 0; }
members() {
  found=
  for dir in /proc/[0-9]*; do
    pid=\${dir#/proc/}
    fields "$pid" && [ "$sid" = "$session" ] && [ "$state" != Z ] || continue
    found="$found $pid"
  done
}
ignores() {
  while read -r key value; do
    case $key in SigIgn:) case $value in *[13579bdfBDF]) return 0 ;; esac; return 1 ;; esac
  done 2>/dev/null <"/proc/$1/status"
  return 1
}
mortal() {
  members
  mortals=
  for pid in $found; do ignores "$pid" || mortals="$mortals $pid"; done
}
members
for pid in $found; do kill -HUP "$pid" 2>/dev/null; done
for turn in 1 2 3 4 5 6 7 8 9 10; do
  mortal
  [ -n "$mortals" ] || break
  sleep 0.1 2>/dev/null || sleep 1
done
for pid in $mortals; do kill -KILL "$pid" 2>/dev/null; done
for turn in 1 2 3 4 5 6 7 8 9 10; do
  mortal
  [ -n "$mortals" ] || break
  sleep 0.1 2>/dev/null || sleep 1
done
set -- $found
echo "$session $#"
set -- $mortals
[ $# = 0 ]
`;
