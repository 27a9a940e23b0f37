import { stopwatch } from '../../foundation/clock.ts'
import { medianOf } from '../sharing/measurement.ts'

/** The same small loop again and again: how much longer it takes than at its best says how busy the machine is. */
export function howBusy(): { end(): number } {
  const times: number[] = []
  const loop = () => {
    const elapsed = stopwatch()
    let sum = 0
    for (let turn = 0; turn < 1_000_000; turn++) sum = (sum + turn * turn) % 1_000_003
    times.push(elapsed() + (sum < 0 ? 1 : 0))
  }
  const timer = setInterval(loop, 250)
  // A measurement that fails is not kept alive by it.
  timer.unref()
  return {
    end: () => {
      clearInterval(timer)
      return medianOf(times) / Math.min(...times)
    },
  }
}
