import { type ProductionFacts, type Weakness, weaknessesOf } from './weakness.ts'

/** Its message is for the terminal: one reason a line. Whoever catches it ends with exit code 1. */
export class WeakProduction extends Error {
  override readonly name = 'WeakProduction'
  readonly code = 'weak-production'
  readonly weaknesses: readonly Weakness[]
  constructor(weaknesses: readonly Weakness[]) {
    super(['Schakel does not start in production like this:', ...weaknesses.map(({ says }) => `- ${says}`)].join('\n'))
    this.weaknesses = weaknesses
  }
}

/** Errors: `WeakProduction` with every reason. Nothing may listen before this has returned. */
export function refuseWeakProduction(facts: ProductionFacts): void {
  const weaknesses = weaknessesOf(facts)
  if (weaknesses.length > 0) throw new WeakProduction(weaknesses)
}

/** `SCHAKEL_MODE=production` or `NODE_ENV=production`; anything else is the demonstration. */
export const isProduction = (env: { readonly [name: string]: string | undefined }): boolean =>
  (env.SCHAKEL_MODE ?? env.NODE_ENV) === 'production'
