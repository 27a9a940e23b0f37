/** What the register says about a kind of data in this case, as far as the case has come. */
import type { Act } from '../../../foundation/act.ts'
import { type Category, type CategoryVerdict, categories, categoryAllowed } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'

type Standing = { readonly kind: 'case' | 'scan'; readonly phase: '1' | '2' | '3' }
export const activityOf = ({ kind }: Pick<Standing, 'kind'>) => (kind === 'scan' ? 'scan' : 'casusoverleg')

/** An unknown code is refused like an unlisted one. Errors: `casework/category-refused`. */
export function categoryNamed(code: string): Category {
  const category = categories.find((known) => known === code)
  if (!category) throw caseworkProblems.because('category-refused')
  return category
}

export const verdictOnCategory = (act: Act, row: Standing, code: string, supplier: string): Promise<CategoryVerdict> =>
  categoryAllowed(act, act.capacity.regime, {
    category: categoryNamed(code),
    supplier,
    activity: activityOf(row),
    phase: Number(row.phase) as 1 | 2 | 3,
  })
