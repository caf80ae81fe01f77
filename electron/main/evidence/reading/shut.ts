/**
 * Imported first in the process that reads: shuts the ways out of it that Node leaves open, before any parser is loaded. No parser asks
 * for one of them (`bundle.test.ts` holds the bundle to that); this is for what somebody's bytes might make of a parser.
 */
import { ChildProcess } from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function shut(): never {
  throw new Error('This process reads one file, and reaches nothing else.')
}

function shutAll(of: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(of, name, { value: shut, writable: false, configurable: false })
}

// HTTP, HTTPS, HTTP/2 and TLS all connect by way of a socket, and fetch would.
shutAll(net.Socket.prototype, ['connect'])
shutAll(net.Server.prototype, ['listen'])
shutAll(dgram.Socket.prototype, ['bind', 'connect', 'send'])
for (const names of [dns, dns.promises]) {
  shutAll(names, Object.keys(names).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)))
}
shutAll(ChildProcess.prototype, ['spawn'])
shutAll(globalThis, ['fetch', 'WebSocket', 'EventSource'])
// What a parser says to the console would stand between the lines of the answer.
for (const name of ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const) console[name] = () => undefined
syncBuiltinESMExports()
