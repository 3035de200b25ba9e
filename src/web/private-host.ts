/**
 * Which addresses are of this machine or its own network. A feed from outside must not lead the reader to them: a
 * picture's or a page's address in it would then reach what only this network can reach.
 */
import { BlockList, isIP } from "node:net";

/** IANA's special-purpose registries (RFC 6890 and its updates): not reachable from everywhere. */
const RANGES: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
  ["::", 128],
  ["::1", 128],
  ["64:ff9b:1::", 48],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
];

let list: BlockList | undefined;
function ranges(): BlockList {
  if (list === undefined) {
    list = new BlockList();
    for (const [net, bits] of RANGES) list.addSubnet(net, bits, net.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}

/** Whether an IP address ("127.0.0.1", "::1", "::ffff:10.0.0.1") is private. */
export function isPrivateIp(ip: string): boolean {
  const family = isIP(ip);
  return family !== 0 && ranges().check(ip, family === 6 ? "ipv6" : "ipv4");
}

/** Whether a host, as a URL has it, is private by its name alone; another may turn out so when it is looked up. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/.test(host) || isPrivateIp(host);
}
