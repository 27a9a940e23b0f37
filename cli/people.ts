/**
 * `./schakel people <file>`: brings in who may log in and for whom they act. What is there stays as it is: an appointment
 * that was ended in the workbench is not opened again by an older file.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Id } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { type Cluster, startCluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { PeopleFileRefused, readPeopleFile } from '../foundation/identity/people-file.ts'
import { seedPeople } from '../foundation/identity/seed-people.ts'
import { isProduction } from '../foundation/production/refuse-weak-production.ts'
import { prepareHouse } from '../server/prepare.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'bring in who may log in, and for whom they act: people <file>'

const project = join(import.meta.dirname, '..')
const refuse = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const [file, ...more] = process.argv.slice(2)
const issuer = process.env.SCHAKEL_OIDC_ISSUER
if (!file || more.length > 0) refuse('Say which file: ./schakel people <file>. Its form: docs/how-to/begin-a-house.md')
else if (!isProduction(process.env))
  refuse('The demonstration brings its own people. In production: SCHAKEL_MODE=production.')
else if (!issuer) refuse('Say where they log in: SCHAKEL_OIDC_ISSUER=https://…')
else await run(resolve(file), issuer)

async function run(path: string, from: string): Promise<void> {
  try {
    const text = readFileSync(path, 'utf8')
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    try {
      if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
      const people = readPeopleFile(text, partnership, await organsOf(cluster, partnership))
      const database = openDatabase(accessTo(cluster, { as: ['importer'] }))
      try {
        await seedPeople(database, { partnership, issuer: from, people, apart: true })
      } finally {
        await database.close()
      }
      const appointments = people.reduce((sum, person) => sum + person.appointments.length, 0)
      process.stdout.write(`${people.length} people with ${appointments} appointments may log in through ${from}.\n`)
    } finally {
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    if (error instanceof PeopleFileRefused) refuse(`Nothing was brought in from ${path}:\n${error.message}`)
    else if (error instanceof LauncherError) refuse(error.message)
    else if (['open', 'read'].includes((error as NodeJS.ErrnoException).syscall ?? ''))
      refuse(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    else throw error
  }
}

async function organsOf(cluster: Cluster, partnership: Id): Promise<readonly string[]> {
  return withClient(cluster.admin(), async (admin) => {
    const { rows } = await admin.query<{ code: string }>(
      'select distinct code from sharing.organs where partnership = $1',
      [partnership],
    )
    if (rows.length === 0)
      throw new PeopleFileRefused('The register is empty: start Schakel once, so that the law is loaded.')
    return rows.map(({ code }) => code)
  })
}
