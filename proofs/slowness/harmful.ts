/** Clients that mean harm, or are on a very bad line: heads and bodies that never end, and bodies without measure. */
import { connect } from 'node:net'
import { stopwatch } from '../../foundation/clock.ts'

/** Units: seconds until the other side closed; `patience` when it never did. `said`: the first line of its answer. */
export type Ended = { readonly seconds: number; readonly said: string }

const head = (length: number, more = '') =>
  `POST /v1/letters HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}`

/** Sends `start`, and then a byte of nothing every second. */
export function drip(port: number, start: string, patience: number): Promise<Ended> {
  return new Promise((resolve) => {
    const passed = stopwatch()
    const socket = connect(port, 'localhost', () => socket.write(start))
    let said = ''
    const dripping = setInterval(() => socket.write('x'), 1_000)
    const end = () => {
      clearInterval(dripping)
      clearTimeout(giveUp)
      socket.destroy()
      resolve({ seconds: Math.min(passed() / 1_000, patience), said: said.split('\r\n')[0] ?? '' })
    }
    const giveUp = setTimeout(end, patience * 1_000)
    socket.on('data', (piece) => {
      said ||= piece.toString('latin1')
    })
    socket.on('error', () => undefined).on('close', end)
  })
}
export const slowHead = (port: number, patience: number) => drip(port, `${head(10)}x-a: `, patience)
export const slowBody = (port: number, patience: number) => drip(port, `${head(100_000)}\r\n{"a":"`, patience)

/** Streams zeros until the other side has had enough. `announced`: whether it says beforehand how many come. */
export function flood(
  port: number,
  bytes: number,
  announced: boolean,
  patience: number,
): Promise<Ended & { sent: number }> {
  return new Promise((resolve) => {
    const passed = stopwatch()
    const piece = Buffer.alloc(64 * 1024, '0')
    const socket = connect(port, 'localhost', () => {
      const chunked = head(0).replace('content-length: 0', 'transfer-encoding: chunked')
      socket.write(announced ? `${head(bytes)}\r\n` : `${chunked}\r\n`)
      pour()
    })
    let [sent, said] = [0, '']
    const pour = () => {
      while (sent < bytes && !socket.destroyed && said === '') {
        sent += piece.length
        const written = announced
          ? piece
          : Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])
        if (!socket.write(written)) return void socket.once('drain', pour)
      }
    }
    const end = () => {
      clearTimeout(giveUp)
      socket.destroy()
      resolve({ seconds: Math.min(passed() / 1_000, patience), said: said.split('\r\n')[0] ?? '', sent })
    }
    const giveUp = setTimeout(end, patience * 1_000)
    socket.on('data', (answer) => {
      said ||= answer.toString('latin1')
      end()
    })
    socket.on('error', () => undefined).on('close', end)
  })
}

/** One request as it stands, for what `fetch` would not send. */
export function sayAndListen(port: number, request: string | Buffer, patience: number): Promise<Ended> {
  return new Promise((resolve) => {
    const passed = stopwatch()
    const socket = connect(port, 'localhost', () => socket.write(request))
    let said = ''
    const end = () => {
      clearTimeout(giveUp)
      socket.destroy()
      resolve({ seconds: passed() / 1_000, said: said.split('\r\n')[0] ?? '' })
    }
    const giveUp = setTimeout(end, patience * 1_000)
    socket.on('data', (answer) => {
      said ||= answer.toString('latin1')
      end()
    })
    socket.on('error', () => undefined).on('close', end)
  })
}
export const withBody = (body: Buffer, more = ''): Buffer =>
  Buffer.concat([Buffer.from(`${head(body.length, more)}\r\n`), body])
