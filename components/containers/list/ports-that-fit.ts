import type { PublishedPort } from '../published-ports';

/** Room of the column, a character of its type, and what stands between two ports: pixels of styles/containers.css. */
const room = 184;
const character = 7.3;
const gap = 10;
const counter = 24;
/** More than two are a list, which is for the details. */
const most = 2;

/** How many of a container's ports have room beside each other, uncut, and beside the number of the others. At least one. */
export function portsThatFit(ports: readonly PublishedPort[]): number {
  const widths = ports.slice(0, most).map((port) => lengthOf(port) * character + gap);
  for (let count = widths.length; count > 1; count -= 1) {
    const taken = widths.slice(0, count).reduce((sum, width) => sum + width, 0);
    if (taken + (ports.length > count ? counter : 0) <= room) return count;
  }
  return Math.min(1, ports.length);
}

/** Characters that are shown: `8080→80/udp`. */
function lengthOf({ host, to, protocol }: PublishedPort): number {
  return host.length + (to === null ? 0 : 1 + String(to).length) + (protocol === 'tcp' ? 0 : 1 + protocol.length);
}
