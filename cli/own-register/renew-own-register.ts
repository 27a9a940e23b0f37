/** From open cases to evaluations, and from the node's journal to the book: what `./schakel own-register` does. */
import type { RegimeCode } from '../../foundation/capacity.ts'
import type { JobContext } from '../../foundation/jobs/worker.ts'
import { readConfiguration } from '../../node/configuration.ts'
import { readJournal } from '../../node/journal.ts'
import { NodeRefused } from '../../node/refusal.ts'
import { loadRegister } from '../../node/register/load-register.ts'
import { type QuestionEntry, questionFile } from '../../node/register/question-log.ts'
import { agreedLimits } from '../../node/verbs.ts'
import { listForRegister } from '../../rooms/casework/door.ts'
import { writeDownIncoming } from '../../rooms/sharing/door.ts'

/** Cases can be made in this regime only. */
const regime: RegimeCode = 'WGS-ZVH'

/**
 * Answers the lines for the terminal; they name nobody.
 * Errors: `NodeRefused` when the configuration is no register, when no contract holds, or when the contracts commit to no
 * further key.
 */
export async function renewOwnRegister(context: JobContext, file: string): Promise<string[]> {
  const configuration = readConfiguration(file)
  const { register, folder, organisation } = configuration
  if (!register) throw new NodeRefused('This node is no register: there is nothing to fill.')
  const { lines } = readJournal<QuestionEntry>(questionFile(folder))
  const added = await writeDownIncoming(context, regime, lines)
  const rows = await listForRegister(context, regime)
  const loaded = await loadRegister({
    folder,
    organisation: organisation.code,
    register,
    rows,
    day: context.clock.today(),
    ...agreedLimits(configuration, context.clock),
  })
  return [
    `Epoch ${loaded.epoch}: the persons of open cases are in the register as ${loaded.keys} evaluations; no name is kept.`,
    `${added} questions of others were taken into the book; who asked and what for, never about whom.`,
  ]
}
