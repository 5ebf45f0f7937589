# Becomes the first process of a machine of its own: enter.sh ROOT COMMAND…, in new mount, pid and network namespaces.
# Everything that it mounts is gone with its last process.
set -eu
root=$1
shift

mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --rbind /sys/fs/cgroup "$root/sys/fs/cgroup"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=755 tmpfs "$root/run"

# The network: somebody outside puts a device named tap0 in here, or we share the host's.
if [ "${QS_TAP-}" = 1 ]; then
  tries=0
  until grep -q 'tap0:' /proc/net/dev; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo 'slirp4netns brought no network within 10 s' >&2; exit 1; }
    sleep 0.1
  done
fi

cd "$root"
mkdir -p .outside
pivot_root . .outside
umount -l /.outside
cd /root
# Not exec: this shell is the first process, and reaps what others leave behind.
env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 \
  sh -c '[ ! -f /root/environment ] || { set -a; . /root/environment; set +a; }; exec "$@"' enter "$@" </dev/null
