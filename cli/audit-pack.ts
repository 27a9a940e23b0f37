/**
 * `./schakel audit-pack <folder>`: evidence for the statutory privacy audit (WGS 1.10, BGS 1.18): design, existence and
 * operation, with a list of hashes. No personal data. The same state gives the same bytes.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withClient } from '../foundation/database/launcher/cluster.ts'
import { makeFolder } from '../foundation/folder.ts'
import { design } from './audit-pack/design.ts'
import { existence } from './audit-pack/existence.ts'
import { operation } from './audit-pack/operation.ts'
import { manifestOf, type Pack } from './audit-pack/pack.ts'
import { project, refuse, say, withLog } from './log/with-log.ts'

export const summary = 'write the evidence for a privacy audit: audit-pack <folder>'

const [folder, ...more] = process.argv.slice(2)
if (!folder || folder.startsWith('--') || more.length > 0)
  refuse('Say into which folder: ./schakel audit-pack <folder>')
else if (existsSync(folder) && readdirSync(folder).length > 0) refuse(`${folder} is not empty. Choose a new folder.`)
else
  await withLog(async (log) => {
    const pack: Pack = await withClient(log.cluster.admin(log.cluster.database), async (admin) => ({
      ...(await design(project, admin)),
      ...(await existence(admin)),
      ...(await operation(project, admin, log)),
    }))
    for (const [path, bytes] of Object.entries(pack)) {
      const file = join(folder, path)
      makeFolder(dirname(file), 0o755)
      writeFileSync(file, bytes)
    }
    writeFileSync(join(folder, 'MANIFEST'), manifestOf(pack))
    say(
      `${Object.keys(pack).length} files, listed with their hashes in ${join(folder, 'MANIFEST')} (sha256sum -c MANIFEST).`,
    )
  })
