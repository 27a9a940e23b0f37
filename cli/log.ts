/** `./schakel log …`: which logs there are; begin a new one beside one that cannot be signed on; replace the key that signs. */
import { parseArgs } from 'node:util'
import { agreedTwiceOrWritten, beginLog, NotBegun, rotateLogKey } from '../foundation/log/begin-log.ts'
import { readingOf } from '../foundation/log/keep-the-log.ts'
import { LogKeyRefused } from '../foundation/log/log-keys.ts'
import { publicKeysOf } from '../foundation/log/log-signer.ts'
import { LogDamaged, type LogHouse } from '../foundation/log/sequence-leaves.ts'
import { lastCheckpoint, laterLogs } from '../foundation/log/store.ts'
import { writeNoteKey } from '../packages/transparency-log/src/index.ts'
import { refuse, say, withLog } from './log/with-log.ts'

export const summary = 'show the chain of logs and their keys; begin a new log after a restore; replace the key'

const usage = [
  './schakel log                                   which logs there are, how far each was signed, with which keys',
  './schakel log begin --because restored --agreed politie --agreed college',
  '                                                begin a new log beside one that cannot be signed on, and name the old one',
  '        --because restored | damaged | key-lost',
  '        --agreed <organ> twice, or --reason "<20 to 500 characters, no names>"',
  './schakel log rotate-key                        let a new key sign; the old one says so in the log and signs along',
  './schakel log retire-key                        when every witness has the new key: the old one stops and is destroyed',
].join('\n')

const reasons = ['restored', 'damaged', 'key-lost'] as const

async function show(log: LogHouse): Promise<void> {
  const { later, sizes } = await readingOf(log)(async (trx) => {
    const logs = await laterLogs(trx)
    const volumes = [1, ...logs.map(({ volume }) => volume)]
    return {
      later: logs,
      sizes: await Promise.all(volumes.map(async (volume) => (await lastCheckpoint(trx, volume))?.size ?? 0)),
    }
  })
  say(`The first log: ${sizes[0]} rows.`)
  for (const [turn, it] of later.entries()) {
    const lost = it.old_size - it.kept
    say(`${it.origin}: ${sizes[turn + 1]} rows. Begun ${it.begun_at.toISOString()}, because: ${it.because}.`)
    say(`  Follows ${it.old_origin}, which was signed for ${it.old_size} rows; ${lost} of them are no longer here.`)
    say(`  ${it.agreed_by.length > 1 ? `Agreed by ${it.agreed_by.join(', ')}.` : 'Written reason:'} ${it.reason ?? ''}`)
  }
  say('Keys, oldest first; a witness is told all of them (`log:` in its node.yaml):')
  for (const key of publicKeysOf(log.signer)) say(`  ${key}`)
}

async function begin(log: LogHouse, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { because: { type: 'string' }, agreed: { type: 'string', multiple: true }, reason: { type: 'string' } },
  })
  const because = reasons.find((one) => one === values.because)
  const why = { agreedBy: values.agreed ?? [], reason: values.reason ?? null }
  if (!because)
    return refuse(`${values.because ? `"${values.because}" is no reason that Schakel knows.` : 'Say why.'}\n${usage}`)
  if (!agreedTwiceOrWritten({ because, ...why }))
    return refuse(
      'Two different organs must agree (--agreed, twice), or a written reason of 20 to 500 characters (--reason).',
    )
  const begun = await beginLog(log, { because, ...why })
  say(
    `${begun.origin} has begun. Its first row names ${begun.old_origin}: signed for ${begun.old_size} rows, ${begun.kept} of them here.`,
  )
  say(
    'Give every witness what stands below, beside the keys it has; until then it does not sign along, and the page Log shows so:',
  )
  for (const key of log.signer.keys().filter(({ name }) => name === begun.origin)) say(`  ${writeNoteKey(key)}`)
  say('The log controller ends the alarm with what it was.')
}

async function rotate(log: LogHouse): Promise<void> {
  const key = await rotateLogKey(log)
  say('The new key signs, and the old one along with it. Give every witness this key, beside those it has:')
  say(`  ${key}`)
  say('When all have it: ./schakel log retire-key')
}

const [what = 'show', ...rest] = process.argv.slice(2)
const verbs: { readonly [name: string]: (log: LogHouse) => Promise<void> | void } = {
  show,
  begin: (log) => begin(log, rest),
  'rotate-key': rotate,
  'retire-key': ({ signer }) => {
    const gone = signer.retire()
    say(gone > 0 ? `${gone} key${gone > 1 ? 's' : ''} stopped and destroyed.` : 'There is no old key that signs along.')
  },
}
const verb = verbs[what]
if (!verb) refuse(usage)
else
  await withLog(async (log) => {
    try {
      await verb(log)
    } catch (error) {
      const known = error instanceof NotBegun || error instanceof LogKeyRefused || error instanceof LogDamaged
      if (!known && !(error instanceof TypeError && 'code' in error)) throw error
      refuse((error as Error).message)
    }
  })
