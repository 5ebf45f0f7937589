# What a person would do in a fresh Debian: inside.sh [up] [test]
set -eu
# debootstrap cannot resolve what npm depends on; apt can.
if ! command -v node >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends nodejs npm >/dev/null
fi
git -c advice.detachedHead=false clone --quiet quayside.bundle quayside
cd quayside
echo "$(sed -n 's/^PRETTY_NAME=//p' /etc/os-release), Node $(node --version), npm $(npm --version), $(git log -1 --format='%h %s')"
for part in "$@"; do
  case $part in
    up) node scripts/lib/bare/try-up.mjs ;;
    test) CI=true npm test ;;
  esac
done
