/** `./schakel node …`: the program another organisation runs: a register that can be asked, a witness of logs, or both. */
import { createInterface } from 'node:readline'
import { systemClock } from '../foundation/clock.ts'
import { readConfiguration } from '../node/configuration.ts'
import { JournalBroken } from '../node/journal.ts'
import { NodeRefused } from '../node/refusal.ts'
import { runNode } from '../node/run-node.ts'
import { verbs } from '../node/verbs.ts'

export const summary = 'run a node: a register that partners may ask about one person, a witness of logs, or both'

const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = [
  './schakel node start <configuration>'.padEnd(66) + 'run the node until Ctrl-C',
  ...Object.values(verbs).map((verb) => `./schakel node ${verb.usage}`.padEnd(66) + verb.says),
]

async function start(file: string | undefined, underParent: boolean): Promise<void> {
  if (!file) throw new NodeRefused('Say which configuration, as node.yaml.')
  const configuration = readConfiguration(file)
  const node = await runNode(configuration, { clock: systemClock, say })
  const end = () => void node.close().finally(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  for (const remark of node.remarks) say(remark)
  if (underParent) {
    // Whoever started it reads this line, and ends it by going away.
    say(JSON.stringify({ ready: true, port: node.port, officerPort: node.officerPort, witnessKey: node.witnessKey }))
    createInterface({ input: process.stdin }).once('close', end)
    return
  }
  say(`${configuration.organisation.names.en} listens on https://${configuration.listen.host}:${node.port}.`)
  if (node.officerPort) say(`Privacy officer: http://localhost:${node.officerPort}`)
  if (node.witnessKey) say(`Witness key: ${node.witnessKey}`)
  say('Ctrl-C stops it.')
}

const [word = '', ...words] = process.argv.slice(2)
try {
  if (word === 'start') await start(words[0], words.includes('--under-parent'))
  else if (verbs[word])
    for (const line of await verbs[word].run(words, { clock: systemClock, env: process.env })) say(line)
  else {
    for (const line of usage) say(line)
    process.exitCode = word === '' || word === 'help' ? 0 : 2
  }
} catch (error) {
  const sentence = error instanceof NodeRefused || error instanceof JournalBroken
  process.stderr.write(`${sentence ? error.message : ((error as Error).stack ?? String(error))}\n`)
  process.exit(1)
}
