/** What in a table stands for the figure and what for the ends of its interval: shown as found, and put right where it is not. */
import { SelectField, TextField, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import { type IntervalLevel, intervalLevels, type Recipe } from '../reading/words.ts'
import type { Editing } from './recipe-roles.ts'

const nothing: NonNullable<Recipe['margin']> = { value: '', low: '', high: '', level: 95 }

/** Nothing where the table has no margins. */
export function RecipeMargins({ recipe, change }: Editing) {
  const say = useMessages(nl, en)
  const byEntries = recipe.columns.some(({ role }) => role === 'margin') || recipe.headingParts.includes('margin')
  const ends = recipe.figures.filter(({ end, marginOf }) => end && marginOf)
  if (!byEntries && ends.length === 0) return null
  const margin = recipe.margin ?? nothing
  const levels = intervalLevels.map((level) => ({ value: String(level), label: say.levelWords(String(level)) }))
  const atLevel = (chosen: string): IntervalLevel => intervalLevels.find((level) => String(level) === chosen) ?? 95
  return (
    <details open>
      <summary>{say.margins}</summary>
      <div className="form-part">
        {byEntries && (
          <>
            <p className="hint">{say.marginsHint}</p>
            <TextField
              name="marginValue"
              label={say.marginValue}
              value={margin.value}
              onChange={(value) => change({ margin: { ...margin, value } })}
            />
            <TextField
              name="marginLow"
              label={say.marginLow}
              value={margin.low}
              onChange={(low) => change({ margin: { ...margin, low } })}
            />
            <TextField
              name="marginHigh"
              label={say.marginHigh}
              value={margin.high}
              onChange={(high) => change({ margin: { ...margin, high } })}
            />
          </>
        )}
        <SelectField
          name="marginLevel"
          label={say.marginLevel}
          value={String(byEntries ? margin.level : (ends.find(({ level }) => level)?.level ?? 95))}
          onChange={(chosen) =>
            change(
              byEntries
                ? { margin: { ...margin, level: atLevel(chosen) } }
                : {
                    figures: recipe.figures.map((one) =>
                      one.end && one.marginOf ? { ...one, level: atLevel(chosen) } : one,
                    ),
                  },
            )
          }
          options={levels}
        />
      </div>
    </details>
  )
}
