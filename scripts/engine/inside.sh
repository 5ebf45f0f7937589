# Runs in a mount namespace of its own, made by daemon.mjs with `unshare --mount`, and becomes the given program.
# All mounts of the engine and its containers live in this namespace: they are gone with its last process.
# Environment: QS_RUN (run folder), QS_ROOT (folder for a root of our own), QS_SHIMS (folder of the shims' sockets).
set -e

# Nothing we mount may reach the outside. That of the outside may reach us (new disks, for bind mounts).
# Fails where / is no mount point (a chroot): then the run folder alone is cut off.
if ! mount --make-rslave / 2>/dev/null; then
  # runc and the daemon must be able to change their root's propagation and to pivot: give them a root that is a mount.
  mkdir -p "$QS_ROOT"
  mount --rbind / "$QS_ROOT"
  mount --make-rslave "$QS_ROOT"
  QS_CHROOT=$QS_ROOT
fi
at=${QS_CHROOT:-}

# containerd's shims put their sockets below /run/containerd whatever they are told: keep them in the run folder.
mkdir -p "$at/run/containerd" "$QS_SHIMS"
mount --bind "$at$QS_SHIMS" "$at/run/containerd"

# No cgroups at all (a bare chroot): mount what the kernel has, for this namespace only.
if ! grep -qs ' - cgroup2\? ' /proc/self/mountinfo; then
  mkdir -p "$at/sys/fs/cgroup"
  v1=$(awk 'NR > 1 && $2 != 0 && $4 == 1 { print $1 }' /proc/cgroups 2>/dev/null || sed -n '2,$p' /proc/cgroups | while read -r name id _ on; do [ "$id" != 0 ] && [ "$on" = 1 ] && echo "$name"; done)
  if [ -n "$v1" ]; then
    mount -t tmpfs -o mode=755 quayside-cgroup "$at/sys/fs/cgroup"
    for controller in $v1; do
      mkdir "$at/sys/fs/cgroup/$controller"
      mount -t cgroup -o "$controller" cgroup "$at/sys/fs/cgroup/$controller" || rmdir "$at/sys/fs/cgroup/$controller"
    done
  else
    mount -t cgroup2 cgroup2 "$at/sys/fs/cgroup"
  fi
fi

[ -z "$at" ] || exec chroot "$at" "$@"
exec "$@"
