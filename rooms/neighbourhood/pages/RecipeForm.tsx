/** How a table is read: shown, editable, looked at again, and then loaded by. */
import { useState } from 'react'
import {
  Button,
  Form,
  FormActions,
  RadioField,
  Section,
  SelectField,
  TextField,
  useFormats,
  useMessages,
  useSend,
} from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import {
  type ColumnRole,
  type CountedUnit,
  columnRoles,
  countedUnits,
  type DateReading,
  dateReadings,
  type FigureKind,
  type FoundBy,
  figureKinds,
  foundByKinds,
  type Recipe,
} from '../reading/words.ts'
import { call } from './call.ts'
import { RecipeBreaks } from './RecipeBreaks.tsx'
import { RecipeMargins } from './RecipeMargins.tsx'
import { type Editing, marginWords, rolesOfColumns, withMargin, withRole } from './recipe-roles.ts'
import { standingOnly, standingTyped, TableStanding } from './TableStanding.tsx'

type Standing = {
  readonly delivery: string
  readonly state: 'looked' | 'refused'
  readonly recipe: Recipe | null
  readonly encoding: Recipe['encoding']
}
const refreshes = [
  'GET /v1/open-data/deliveries/:delivery',
  'GET /v1/open-data/deliveries',
  'GET /v1/open-data/editions',
]

export function RecipeForm({ delivery, state, recipe: given, encoding }: Standing) {
  const say = useMessages(nl, en)
  const [recipe, setRecipe] = useState(given)
  const [characters, setCharacters] = useState(encoding)
  const look = useSend(call, 'POST /v1/open-data/deliveries/:delivery/looking', { refreshes })
  const load = useSend(call, 'POST /v1/open-data/deliveries/:delivery/importing', { refreshes })
  const change = (part: Partial<Recipe>) => recipe && setRecipe({ ...recipe, ...part })
  const [stands, setStands] = useState(standingTyped(given))
  /** Read from another place: what columns there are is found out again. */
  const moved = JSON.stringify(stands) !== JSON.stringify(standingTyped(given))
  const isTable = recipe ? recipe.columns.length > 0 : state === 'refused'
  const sent = moved
    ? (standingOnly(recipe, stands, characters) as never)
    : recipe && (asSent({ ...recipe, encoding: characters }) as never)
  return (
    <Section title={say.reading} lede={say.readingLede}>
      <Form
        label={say.reading}
        problem={load.problem ?? look.problem}
        onSend={() => {
          if (state === 'looked' && sent && !moved) void load.send({ params: { delivery }, body: { recipe: sent } })
        }}
      >
        {recipe && <Basics recipe={recipe} change={change} />}
        <RadioField
          name="encoding"
          label={say.encoding}
          value={characters}
          onChange={(chosen) => setCharacters(chosen === 'windows-1252' ? chosen : 'utf-8')}
          options={(['utf-8', 'windows-1252'] as const).map((value) => ({ value, label: say.encodings[value] }))}
        />
        {isTable && !recipe?.draws && <TableStanding typed={stands} onChange={setStands} open={!recipe} />}
        {recipe && recipe.figures.length > 0 && (
          <RecipeBreaks breaks={recipe.breaks} onChange={(breaks) => change({ breaks })} />
        )}
        {recipe && !moved && recipe.columns.length > 0 && <Columns recipe={recipe} change={change} />}
        {recipe && !moved && <RecipeMargins recipe={recipe} change={change} />}
        {recipe && !moved && recipe.figures.length > 0 && <Figures recipe={recipe} change={change} />}
        <FormActions>
          {state === 'looked' && !moved && (
            <Button type="submit" kind="primary" busy={load.busy}>
              {say.import}
            </Button>
          )}
          <Button
            busy={look.busy}
            onPress={() => void look.send({ params: { delivery }, body: { recipe: sent, encoding: characters } })}
          >
            {say.lookAgain}
          </Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** What was typed away becomes nothing, not an empty word. */
const asSent = (recipe: Recipe): Recipe => ({
  ...recipe,
  source: recipe.source.trim(),
  licence: recipe.licence?.trim() || null,
  period: recipe.period?.trim() || null,
})

function Basics({ recipe, change }: Editing) {
  const say = useMessages(nl, en)
  const isTable = recipe.columns.length > 0
  const year = (typed: string) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : null)
  return (
    <>
      <TextField name="title" label={say.recipeTitle} value={recipe.title} onChange={(title) => change({ title })} />
      <TextField
        name="source"
        label={say.recipeSource}
        hint={say.recipeSourceHint}
        value={recipe.source}
        onChange={(source) => change({ source })}
      />
      <TextField
        name="licence"
        label={say.recipeLicence}
        optional
        value={recipe.licence ?? ''}
        onChange={(licence) => change({ licence })}
      />
      <TextField
        name="vintage"
        label={say.recipeVintage}
        optional
        short
        value={recipe.vintage === null ? '' : String(recipe.vintage)}
        onChange={(typed) => change({ vintage: year(typed) })}
      />
      {isTable && (
        <>
          <TextField
            name="period"
            label={say.recipePeriod}
            hint={say.recipePeriodHint}
            optional
            short
            value={recipe.period ?? ''}
            onChange={(period) => change({ period })}
          />
          <SelectField
            name="dates"
            label={say.recipeDates}
            hint={say.recipeDatesHint}
            value={recipe.dates ?? 'months'}
            onChange={(chosen) => change({ dates: chosen as DateReading })}
            options={dateReadings.map((value) => ({ value, label: say.datesWords[value] }))}
          />
          <SelectField
            name="decimal"
            label={say.recipeDecimal}
            value={recipe.decimal}
            onChange={(chosen) => change({ decimal: chosen === ',' ? ',' : '.' })}
            options={(['.', ','] as const).map((value) => ({ value, label: say.decimals[value] }))}
          />
          <SelectField
            name="areaBy"
            label={say.areaBy}
            value={recipe.areaBy}
            onChange={(chosen) => change({ areaBy: chosen as Recipe['areaBy'] })}
            options={(['code', 'number', 'name'] as const).map((value) => ({ value, label: say.areaByWords[value] }))}
          />
        </>
      )}
    </>
  )
}

function Columns({ recipe, change }: Editing) {
  const say = useMessages(nl, en)
  return (
    <details open={recipe.columns.length <= 8}>
      <summary>{say.columns}</summary>
      <div className="recipe-rows">
        {recipe.columns.map(({ name, title, role }) => (
          <div className="recipe-row" key={name}>
            <span>{name === '(area)' ? say.outlinedArea : title === name ? name : `${title} (${name})`}</span>
            <RoleChoice
              label={say.roleOf(title)}
              layout={recipe.layout}
              role={role}
              onChange={(chosen) => change(withRole(recipe, name, chosen))}
            />
          </div>
        ))}
      </div>
    </details>
  )
}

/** Where figures stand in columns of their own, a figure may prove to be the period, and the other way round. */
function RoleChoice({
  label,
  layout,
  role,
  onChange,
}: {
  label: string
  /** Null: of a figure that is not a column of its own, which is read or not. */
  layout: Recipe['layout'] | null
  role: ColumnRole
  onChange: (role: ColumnRole) => void
}) {
  const say = useMessages(nl, en)
  const roles: readonly ColumnRole[] =
    layout === null ? ['figure', 'left-out'] : layout === 'columns' ? rolesOfColumns : columnRoles
  return (
    <select aria-label={label} value={role} onChange={(event) => onChange(event.target.value as ColumnRole)}>
      {(roles.includes(role) ? roles : [...roles, role]).map((one) => (
        <option key={one} value={one}>
          {say.roles[one]}
        </option>
      ))}
    </select>
  )
}

function Figures({ recipe, change }: Editing) {
  const say = useMessages(nl, en)
  const format = useFormats()
  const replace = (at: number, by: Recipe['figures'][number]) =>
    change({ figures: recipe.figures.map((figure, place) => (place === at ? by : figure)) })
  const put = (at: number, part: Partial<Recipe['figures'][number]>) => {
    const known = recipe.figures[at]
    if (known) replace(at, { ...known, ...part })
  }
  const others = (figure: Recipe['figures'][number]) =>
    recipe.figures.filter((one) => one !== figure && one.state === 'read' && !one.marginOf)
  return (
    <details open={recipe.figures.length <= 4}>
      <summary>{say.figures(format.number(recipe.figures.length))}</summary>
      <div className="recipe-rows">
        {recipe.figures.map((figure, place) => {
          const { name, title, unit, kind, state, counts, foundBy } = figure
          return state === 'quarantined' ? (
            <div className="recipe-row" key={name}>
              <span>{title}</span>
              <span className="hint">{say.apart}</span>
            </div>
          ) : (
            <div className="recipe-row" key={name}>
              <span>
                {title}
                {unit && <span className="hint"> {unit}</span>}
              </span>
              <RoleChoice
                label={say.roleOf(title)}
                layout={recipe.layout === 'columns' ? 'columns' : null}
                role={state === 'read' ? 'figure' : 'left-out'}
                onChange={(chosen) => change(withRole(recipe, name, chosen))}
              />
              {state === 'read' &&
                (figure.marginOf || (recipe.figures.length <= fewFigures && others(figure).length > 0)) && (
                  <select
                    aria-label={say.isMarginOf(title)}
                    value={marginWords(figure)}
                    onChange={(event) => replace(place, withMargin(figure, event.target.value))}
                  >
                    <option value="">{say.ownFigure}</option>
                    {others(figure).flatMap((other) =>
                      (['low', 'high', 'half'] as const).map((end) => (
                        <option key={`${end} ${other.name}`} value={`${end}:${other.name}`}>
                          {say.endOf[end](other.title)}
                        </option>
                      )),
                    )}
                  </select>
                )}
              {state === 'read' && !figure.marginOf && (
                <select
                  aria-label={say.kindOf(title)}
                  value={kind}
                  onChange={(event) => put(place, { kind: event.target.value as FigureKind })}
                >
                  {figureKinds.map((one) => (
                    <option key={one} value={one}>
                      {say.kinds[one]}
                    </option>
                  ))}
                </select>
              )}
              {figure.whenAbsent !== undefined && state === 'read' && (
                <select
                  aria-label={say.absentOf(title)}
                  value={figure.whenAbsent ?? ''}
                  onChange={(event) => put(place, { whenAbsent: event.target.value === 'zero' ? 'zero' : null })}
                >
                  <option value="zero">{say.absent.zero}</option>
                  <option value="">{say.absentUnknown}</option>
                </select>
              )}
              {kind === 'count' && state === 'read' && !figure.marginOf && (
                <>
                  <select
                    aria-label={say.countsOf(title)}
                    value={counts ?? ''}
                    onChange={(event) => put(place, { counts: (event.target.value || null) as CountedUnit | null })}
                  >
                    <option value="">{say.countsUnknown}</option>
                    {countedUnits.map((one) => (
                      <option key={one} value={one}>
                        {say.counts[one]}
                      </option>
                    ))}
                  </select>
                  <select
                    aria-label={say.foundByOf(title)}
                    value={foundBy ?? ''}
                    onChange={(event) => put(place, { foundBy: (event.target.value || null) as FoundBy | null })}
                  >
                    <option value="">{say.foundByUnknown}</option>
                    {foundByKinds.map((one) => (
                      <option key={one} value={one}>
                        {say.foundBy[one]}
                      </option>
                    ))}
                  </select>
                </>
              )}
            </div>
          )
        })}
      </div>
    </details>
  )
}
/** Units: figures. Among more nobody says of each whether it is the margin of another; those that are one show it. */
const fewFigures = 12
