/** While the house runs, its log goes to the backup: what is lost with the machine is at most the last minutes. */
import { backupKeyFile, readBackupKey } from '../../foundation/backup/backup-key.ts'
import { habitOf, shipLog, waitingIn } from '../../foundation/backup/log-spool.ts'
import { placeFor } from '../../foundation/database/launcher/place.ts'

/** Units: milliseconds. */
const every = 15_000

/** A backup disk that is away is said once, and once more when it is back; the log waits. */
export function keepLog({
  project,
  env,
  say,
  closing,
}: {
  readonly project: string
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  readonly closing: (() => Promise<void>)[]
}): void {
  const place = placeFor({ project, part: 'live', env })
  let told: string | undefined
  let busy: Promise<void> = Promise.resolve()
  const ship = async () => {
    const habit = habitOf(place)
    if (!habit) return
    try {
      await shipLog(place, habit, readBackupKey(backupKeyFile(place.folder, env)))
      if (told !== undefined) say('The log goes to the backup again.')
      told = undefined
    } catch (error) {
      const why = (error as Error).message
      const waiting = waitingIn(place).length
      if (why !== told) say(waiting > 0 ? `${why} Parts of the log that wait: ${waiting}.` : why)
      told = why
    }
  }
  const timer = setInterval(() => {
    busy = busy.then(ship)
  }, every)
  closing.push(async () => {
    clearInterval(timer)
    await busy.then(ship)
  })
}
