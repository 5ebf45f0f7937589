/**
 * Run by `sh` of the container (dash, busybox and bash alike) with $1 the session to hang up, and $2 when its leader was
 * started (0: unknown): a leader of that number that was started at another time is a stranger. As long as one of a
 * session is left, its number is given to nobody else. A setsid child has left the session (field 6 of /proc/PID/stat) and
 * stays. SIGHUP to all; whoever is left after a second and does not ignore SIGHUP (lowest bit of SigIgn; nohup sets it)
 * gets SIGKILL. Prints how many are left of it then, and the name of each on a line; leaves with 1 if it found none, or
 * could not kill one.
 */
export const hangUpScript = `
session=$1
began=$2
# Everything behind the name, which may hold blanks: state, parent, group, session; the twentieth is its start
fields() { IFS= read -r line 2>/dev/null <"/proc/$1/stat" || return 1; set -- \${line##*) }; state=$1; sid=$4; start=\${20}; }
if [ "$began" != 0 ] && fields "$session" && [ "$start" != "$began" ]; then echo 0; exit 0; fi
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
settle() {
  for turn in 1 2 3 4 5 6 7 8 9 10; do
    mortal
    [ -n "$mortals" ] || break
    sleep 0.1 2>/dev/null || sleep 1
  done
}
members
[ -n "$found" ] || { echo 0; exit 1; }
for pid in $found; do kill -HUP "$pid" 2>/dev/null; done
settle
for pid in $mortals; do kill -KILL "$pid" 2>/dev/null; done
settle
set -- $found
echo "$#"
for pid in $found; do
  fields "$pid" || continue
  line=\${line#*(}
  echo "\${line%)*}"
done
[ -z "$mortals" ]
`;
