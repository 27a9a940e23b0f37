import type { Simulation } from '../../testing/simulation.ts'
import { splicedLetters } from './spliced-letters.ts'
import { typingMistakes } from './typing-mistakes.ts'

export const simulations: readonly Simulation[] = [splicedLetters, typingMistakes]
