/** `./schakel export-log <folder>`: the log as files for somebody outside, who checks them without this house. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../foundation/folder.ts'
import { exportLog } from '../foundation/log/export-log.ts'
import { readingOf } from '../foundation/log/keep-the-log.ts'
import { publicKeysOf } from '../foundation/log/log-signer.ts'
import { refuse, say, withLog } from './log/with-log.ts'

export const summary = 'write the log as files that a stranger checks: export-log <folder>'

const [folder, ...more] = process.argv.slice(2)
if (!folder || folder.startsWith('--') || more.length > 0)
  refuse('Say into which folder: ./schakel export-log <folder>')
else if (existsSync(folder) && readdirSync(folder).length > 0)
  refuse(`${folder} is not empty. Choose a new folder, so that nothing old is taken for this log.`)
else
  await withLog(async (log) => {
    const exported = await exportLog(readingOf(log), log.clock.today(), (path, bytes) => {
      const file = join(folder, path)
      makeFolder(dirname(file), 0o755)
      writeFileSync(file, bytes)
    })
    if (!exported) return refuse('Nothing has been signed yet. Try again in a minute.')
    say(
      `${exported.size} rows in ${exported.files} files. Names, cases and persons are not in them: only salted commitments.`,
    )
    say('Give the keys another way than the files. Then anybody checks with one file and Node 20:')
    for (const { volume, size } of exported.earlier)
      say(
        `Before it: earlier/${volume}, ${size} rows. Verify it the same way, with the key of that log (./schakel log).`,
      )
    const witnesses = exported.witnesses.map((key) => ` --witness '${key}'`).join('')
    say(
      `  node packages/transparency-log/bin/verify-log.mjs log ${folder} --key '${publicKeysOf(log.signer).at(-1)}'${witnesses} --quorum ${exported.witnesses.length}`,
    )
  })
