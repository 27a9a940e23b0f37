/** Listens on the line between two programs and counts what goes by: all that an onlooker has of an encrypted answer. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type WireTap = {
  /** Where to call instead. */
  readonly url: string
  /** Pieces since the last time asked: `>` towards the far end, `<` back, with how many bytes went before the other spoke. */
  transcript(): string
  close(): void
}

/** Assumes: one conversation at a time on the line. */
export async function tapWire(to: string): Promise<WireTap> {
  const far = new URL(to)
  const sockets = new Set<Socket>()
  let said: [way: '>' | '<', bytes: number][] = []
  const note = (way: '>' | '<', bytes: number) => {
    const last = said.at(-1)
    if (last?.[0] === way) last[1] += bytes
    else said.push([way, bytes])
  }
  const server = createServer((near) => {
    const onward = connect(Number(far.port), far.hostname)
    for (const [from, into, way] of [
      [near, onward, '>'],
      [onward, near, '<'],
    ] as const) {
      sockets.add(from)
      from.on('data', (piece) => note(way, piece.length))
      from.on('error', () => into.destroy())
      from.on('close', () => sockets.delete(from))
      from.pipe(into)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transcript: () => {
      const whole = said.map(([way, bytes]) => `${way}${bytes}`).join(' ')
      said = []
      return whole
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
