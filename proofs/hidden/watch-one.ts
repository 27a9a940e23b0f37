/** The program behind `watchApart`: `full` or `smoke`, and who watches (nobody: from outside). Sends what it counted, and ends. */
import { watch, watchFromOutside } from './watch.ts'

const [size, observer] = process.argv.slice(2)
// Who asked is gone: nobody waits for the answer, and the worlds are swept by whoever comes next.
process.once('disconnect', () => process.exit(1))
const full = size === 'full'
const counts = observer === undefined ? await watchFromOutside(full) : [await watch(observer, full)]
process.removeAllListeners('disconnect')
process.send?.(counts, () => process.disconnect?.())
