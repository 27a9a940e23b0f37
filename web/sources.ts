/** One hash over everything the pages are made from. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const made = [
  'package-lock.json',
  'house-rules.mjs',
  'kit/**/*',
  'web/**/*',
  'rooms/*/**/{contract,words}.ts',
  'rooms/*/**/messages/**/*',
  'rooms/*/**/pages/**/*',
  'packages/*/src/**/*',
]
const tested = /\.test\.tsx?$|^kit\/testing\//

export function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(made, { cwd: root }).filter(
    (file) => !tested.test(file) && statSync(join(root, file)).isFile(),
  )
  for (const file of [...new Set(files)].sort()) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex')
    hash.update(`${file}\0${content}\n`)
  }
  return hash.digest('hex')
}
