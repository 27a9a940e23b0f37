/** Where a table stands in its file, said by a person: on which sheet, from which line, under a heading of how many lines. */
import { TextField, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { Recipe } from '../reading/words.ts'

/** As typed; what is left empty is found out again. */
export type TypedStanding = { readonly line: string; readonly rows: string; readonly sheet: string }
export const standingTyped = (recipe: Recipe | null): TypedStanding => ({
  line: recipe ? String(recipe.headingLine) : '',
  rows: recipe ? String(recipe.headingRows ?? 1) : '',
  sheet: recipe?.sheet ?? '',
})

const whole = (typed: string): number | undefined =>
  /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) || undefined : undefined

/** A recipe that only says where the table stands: everything else is proposed anew. */
export function standingOnly(recipe: Recipe | null, typed: TypedStanding, encoding: Recipe['encoding']): Recipe {
  const before = standingTyped(recipe)
  const { headingKeys: _, headingRows: __, ...rest } = recipe ?? blank
  // Of another sheet alone nobody said where its heading is.
  const isSaid = typed.line !== before.line || typed.rows !== before.rows
  return {
    ...rest,
    encoding,
    headingLine: whole(typed.line) ?? 1,
    ...(isSaid && { headingRows: whole(typed.rows) ?? 1 }),
    unitLine: null,
    sheet: typed.sheet.trim() || null,
    columns: [],
    figures: [],
  }
}
const blank: Recipe = {
  ...{ table: '-', title: '-', source: '', licence: null, published: null, encoding: 'utf-8', delimiter: null },
  ...{ decimal: '.', headingLine: 1, unitLine: null, sheet: null, layout: 'columns', headingParts: [], areaBy: 'code' },
  ...{ period: null, vintage: null, columns: [], figures: [], breaks: [] },
}

type Editing = {
  readonly typed: TypedStanding
  readonly onChange: (typed: TypedStanding) => void
  readonly open: boolean
}
export function TableStanding({ typed, onChange, open }: Editing) {
  const say = useMessages(nl, en)
  return (
    <details open={open}>
      <summary>{say.standing}</summary>
      <div className="form-part">
        <p className="hint">{say.standingHint}</p>
        <TextField
          name="headingLine"
          label={say.headingLine}
          short
          value={typed.line}
          onChange={(line) => onChange({ ...typed, line })}
        />
        <TextField
          name="headingRows"
          label={say.headingRows}
          short
          value={typed.rows}
          onChange={(rows) => onChange({ ...typed, rows })}
        />
        <TextField
          name="sheet"
          label={say.sheet}
          hint={say.sheetHint}
          optional
          value={typed.sheet}
          onChange={(sheet) => onChange({ ...typed, sheet })}
        />
      </div>
    </details>
  )
}
