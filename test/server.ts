import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { main } from '../src/cli/main.ts'
import { nodeWorld } from '../src/cli/node.ts'
import type { World } from '../src/cli/world.ts'
import type { Run } from './memory.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface Site {
  /** `http://127.0.0.1:port` */
  base: string
  /** What was asked for, in order. */
  requests: IncomingMessage[]
  close(): void
}

/** Serves answers by path on loopback; 404 for others. */
export function serve(answers: Record<string, Answer>): Promise<Site> {
  const requests: IncomingMessage[] = []
  const server: Server = createServer((request, response) => {
    requests.push(request)
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end('not here')
  })
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve({
        base,
        requests,
        close() {
          server.closeAllConnections()
          server.close()
        }
      })
    })
  })
}

export const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body)

export const redirect =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end()

export interface RealRun extends Run {
  /** Pauses asked for, in milliseconds; none was made. */
  pauses: number[]
}

/** Runs the program in the real world, except that it does not wait and that its output is kept. */
export async function runReal(
  args: string[],
  env: Record<string, string> = {},
  change?: Partial<World>
): Promise<RealRun> {
  let stdout = ''
  let stderr = ''
  const pauses: number[] = []
  const real = nodeWorld()
  const world: World = {
    ...real,
    env,
    stdinIsTerminal: true,
    stderrIsTerminal: false,
    stdout: async text => {
      stdout += text
    },
    stderr: text => {
      stderr += text
    },
    web: async () => ({ ...(await real.web!()), sleep: async ms => void pauses.push(ms) }),
    ...change
  }
  const code = await main(args, world)
  return { code, stdout, stderr, said: stderr.split('\n').filter(Boolean), written: {}, pauses }
}
