/**
 * `./schakel export-ldv <file>`: Logboek Dataverwerkingen as OTLP/JSON, one message per line. Who works here is not in it.
 */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { readingOf } from '../foundation/log/keep-the-log.ts'
import { processingsFrom } from '../foundation/log/processings.ts'
import { lastCheckpoint } from '../foundation/log/store.ts'
import { messageOf } from '../foundation/log/tell-collector.ts'
import { refuse, say, withLog } from './log/with-log.ts'

export const summary = 'write what was processed as OTLP/JSON (Logboek Dataverwerkingen): export-ldv <file>'

const rowsAtOnce = 500
const [file, ...more] = process.argv.slice(2)
if (!file || file.startsWith('--') || more.length > 0) refuse('Say into which file: ./schakel export-ldv <file>')
else if (existsSync(file)) refuse(`${file} is there already. Choose another name.`)
else if (!existsSync(dirname(file))) refuse(`The folder ${dirname(file)} is not there. Make it first.`)
else
  await withLog(async (log) => {
    const read = readingOf(log)
    const size = (await read(lastCheckpoint))?.size ?? 0
    const out = openSync(file, 'wx', 0o600)
    let records = 0
    try {
      for (let from = 0; from < size; from += rowsAtOnce) {
        const rows = await read((trx) => processingsFrom(trx, from, Math.min(rowsAtOnce, size - from)))
        if (rows.length > 0) writeSync(out, `${JSON.stringify(messageOf(rows, log.keys))}\n`)
        records += rows.length
      }
    } finally {
      closeSync(out)
    }
    say(`${records} records of ${size} rows of the log.`)
  })
