# Runs in a mount namespace of its own, made by daemon.mjs with `unshare --mount`, and becomes the given program.
# All mounts of the engine and its containers live in this namespace: they are gone with its last process.
# Environment: QS_RUN (run folder), QS_ROOT (folder for a root of our own), QS_SHIMS (folder of the shims' sockets),
# QS_PORTS (file with the first and the last of the ports that are published where no port was asked for).
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

# dockerd takes these from the kernel's range for outgoing connections, the lowest first, and gives up after ten that are
# taken: engines side by side would meet there. Where /proc cannot be covered, that range stays.
if [ -f "${QS_PORTS:-}" ]; then
  mount --bind "$at$QS_PORTS" "$at/proc/sys/net/ipv4/ip_local_port_range" || echo "Ports are not the engine's own." >&2
fi

# No cgroups at all (a bare chroot): mount what the kernel has, for this namespace only.
if ! grep -qs ' - cgroup2\? ' /proc/self/mountinfo; then
  mkdir -p "$at/sys/fs/cgroup"
  # One line for each hierarchy of version 1, named ones too: containerd wants all of them.
  v1=$(sed -n 's/^[1-9][0-9]*:\([^:]*\):.*/\1/p' /proc/self/cgroup)
  if [ -n "$v1" ]; then
    mount -t tmpfs -o mode=755 quayside-cgroup "$at/sys/fs/cgroup"
    for controllers in $v1; do
      case $controllers in name=*) options=none,$controllers ;; *) options=$controllers ;; esac
      folder=$at/sys/fs/cgroup/${controllers#name=}
      mkdir "$folder"
      mount -t cgroup -o "$options" cgroup "$folder" || rmdir "$folder"
    done
  else
    mount -t cgroup2 cgroup2 "$at/sys/fs/cgroup"
  fi
fi

[ -z "$at" ] || exec chroot "$at" "$@"
exec "$@"
