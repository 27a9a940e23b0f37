/**
 * A calendar day in three short boxes, in the order both languages write it. The answer is `2026-11-23`; something that
 * is no day is sent as typed, so that the server's refusal appears beside the field.
 */
import { useId, useState } from 'react'
import type { FieldProps } from './fields.tsx'
import { useRefusal } from './form.tsx'
import { useWorkbenchWords } from './session.tsx'

type Parts = { readonly day: string; readonly month: string; readonly year: string }
const empty: Parts = { day: '', month: '', year: '' }
const partsOf = (iso: string | undefined): Parts => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? []
  return year && month && day ? { year, month: String(Number(month)), day: String(Number(day)) } : empty
}
const isoOf = ({ day, month, year }: Parts): string =>
  day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''

export function DateField({
  name,
  label,
  hint,
  optional,
  error,
  value,
  onChange,
}: FieldProps & {
  value?: string
  onChange?: (day: string) => void
}) {
  const say = useWorkbenchWords()
  const id = useId()
  const [typed, setTyped] = useState(() => partsOf(value))
  const wrong = useRefusal(name)
  const refused = error ?? wrong
  const change = (part: keyof Parts, text: string) => {
    const next = { ...typed, [part]: text.trim() }
    setTyped(next)
    onChange?.(isoOf(next))
  }
  const described = [hint && `${id}-hint`, refused && `${id}-error`].filter(Boolean).join(' ') || undefined
  const boxes = [
    { part: 'day', words: say.day, length: 2 },
    { part: 'month', words: say.month, length: 2 },
    { part: 'year', words: say.year, length: 4 },
  ] as const
  return (
    <fieldset
      className={refused ? 'field field-wrong' : 'field'}
      data-field={name}
      id={name}
      aria-describedby={described}
    >
      <legend>
        <span data-label>{label}</span>
        {optional && <span className="optional"> ({say.optional})</span>}
      </legend>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {refused && (
        <p className="error" id={`${id}-error`}>
          {refused}
        </p>
      )}
      <div className="date-parts">
        {boxes.map(({ part, words, length }) => (
          <div key={part}>
            <label htmlFor={`${name}-${part}`}>{words}</label>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              id={`${name}-${part}`}
              className={`digits-${length}`}
              maxLength={length}
              value={typed[part]}
              aria-invalid={refused ? true : undefined}
              onChange={(event) => change(part, event.target.value)}
            />
          </div>
        ))}
      </div>
      <input type="hidden" name={name} value={isoOf(typed)} />
    </fieldset>
  )
}
