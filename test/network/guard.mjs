// Loaded before the program (--import): refuses every use of the net and of other programs, and writes each down.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** @param {string} what @returns {never} */
function refused(what) {
  appendFileSync(process.env.NEWSREADER_TEST_GUARD ?? "/dev/null", `${what}\n`);
  throw new Error(`refused: ${what}`);
}
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "reverse"]) {
  Reflect.set(dns, name, () => refused(`dns.${name}`));
  Reflect.set(dns.promises, name, () => refused(`dns.promises.${name}`));
}
net.Socket.prototype.connect = () => refused("net.connect");
dgram.createSocket = () => refused("dgram.createSocket");
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  Reflect.set(childProcess, name, () => refused(`child_process.${name}`));
syncBuiltinESMExports();
