/** `node tools/fence.ts`: does every file knock only where house-rules.mjs lets it? Exit code 1 when not. */
import { fileURLToPath } from 'node:url'
import { sentence } from './fence/finding.ts'
import { fence } from './fence/judge.ts'
import { treeAt } from './tree.ts'

if (import.meta.main) {
  const { findings, seen, edges } = fence(treeAt(fileURLToPath(new URL('..', import.meta.url))))
  for (const finding of findings) console.log(sentence(finding))
  if (seen === 0) console.log('the fence saw no file at all: that is a fault of the fence, not a clean house')
  console.log(`fence: ${seen} files, ${edges.length} imports, ${findings.length} trespasses`)
  process.exitCode = findings.length > 0 || seen === 0 ? 1 : 0
}
