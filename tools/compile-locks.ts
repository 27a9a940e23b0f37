/** `npm run locks`: writes every room's `database/locks.sql` from its Cedar rules. `--check` only says what differs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { driftedLocks } from '../foundation/policy/locks-file.ts'
import { rulesInForce } from '../foundation/policy/read-rooms.ts'

const drifted = driftedLocks(await rulesInForce())
if (process.argv.includes('--check')) {
  for (const { file } of drifted) console.error(`${file} is not what the rules say: run "npm run locks"`)
  process.exitCode = drifted.length > 0 ? 1 : 0
} else {
  for (const { file, text } of drifted) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`wrote ${file}`)
  }
}
