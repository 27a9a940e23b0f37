/** The scripts, styles and typefaces of our own pages; public, without tags that tell one visitor from another. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { hashedFileHeaders } from './headers.ts'

/** The builder puts eight characters of the content's hash at the end of a name. */
const hasHash = /-[\w-]{8}\.\w+(?:\.(?:br|gz))?$/

export function hangBuiltFiles(app: FastifyInstance, folder: string | undefined): void {
  if (!folder || !existsSync(join(folder, 'assets'))) return
  app.register(fastifyStatic, {
    root: resolve(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    // The builder lays a compressed form beside each file.
    preCompressed: true,
    etag: false,
    lastModified: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      if (hasHash.test(path)) for (const [name, value] of Object.entries(hashedFileHeaders)) reply.header(name, value)
    },
  })
}
