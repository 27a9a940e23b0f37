/** `npm run law`: writes docs/law/policies.md from the rules in force. `--check` only says whether it is fresh. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lawPage } from '../foundation/policy/law-page.ts'
import { rulesInForce } from '../foundation/policy/read-rooms.ts'

const file = join(import.meta.dirname, '../docs/law/policies.md')
const text = lawPage(await rulesInForce())
const fresh = existsSync(file) && readFileSync(file, 'utf8') === text
if (process.argv.includes('--check')) {
  if (!fresh) console.error('docs/law/policies.md is not what the rules say: run "npm run law"')
  process.exitCode = fresh ? 0 : 1
} else if (!fresh) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log('wrote docs/law/policies.md')
}
