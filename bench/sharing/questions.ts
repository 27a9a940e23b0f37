/** Is somebody known there? One question to a register of a million, from `bench/ask-register.ts`. */
import { askAMillion } from '../ask-register.ts'
import { type Measurement, rounded } from './measurement.ts'

/** Units: questions, half of them about somebody who is known. */
const runs = 10

export const measureQuestions: Measurement = async () => {
  const { records, question, bare, ratio, answer, memory } = await askAMillion(1_000_000, runs)
  return [
    {
      measure: 'a question to another register, hit or no hit',
      workload: `${records} records, two processes over mutual TLS, answer of ${rounded(answer)} MiB, ${rounded(memory)} MiB kept`,
      figure: rounded(question),
      unit: 'ms',
      yardstick: 'hiding, evaluating with proof, verifying and opening the same keys in one process',
      yardstickFigure: rounded(bare),
      ratio: rounded(ratio),
    },
  ]
}
