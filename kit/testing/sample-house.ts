/** Serves the samples on a free port, with the content policy of the entrances, so that what it would refuse shows. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { assetsAre } from '../resident/assets.ts'
import { residentSample } from './sample/resident.ts'

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export type SampleHouse = { readonly workbench: string; readonly resident: string; close(): Promise<void> }

/** `pages`: the built resident pages (`dist/resident`); `build` makes the workbench sample into the folder it is given. */
export async function sampleHouse(pages: string, build: (into: string) => Promise<void>): Promise<SampleHouse> {
  const made = mkdtempSync(join(tmpdir(), 'schakel-sample-'))
  await build(made)
  assetsAre(JSON.parse(readFileSync(join(pages, 'assets.json'), 'utf8')))
  const workbench = await serve((path) => readUnder(made, path === '/' ? '/index.html' : path))
  const resident = await serve((path, query) => {
    if (path.startsWith('/assets/')) return readUnder(pages, path)
    const language = path.startsWith('/en') ? 'en' : 'nl'
    const direction = query.has('rtl') ? 'rtl' : 'ltr'
    return Buffer.from(residentSample(language, { wrong: query.has('wrong'), direction }).markup)
  })
  return {
    workbench: workbench.address,
    resident: resident.address,
    close: async () => {
      await Promise.all([workbench.close(), resident.close()])
      rmSync(made, { recursive: true, force: true })
    },
  }
}

function readUnder(folder: string, path: string): Buffer | undefined {
  const file = resolve(folder, `.${path}`)
  if (!file.startsWith(resolve(folder))) return undefined
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

async function serve(answer: (path: string, query: URLSearchParams) => Buffer | undefined) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const body = answer(pathname, searchParams)
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
      'content-security-policy': policy,
    })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { address: `http://localhost:${port}`, close }
}
