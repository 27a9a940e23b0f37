/** The kinds of answers. `name` is the field's name in the contract: a refusal of the server finds its place by it. */
import { type ReactNode, useId, useState } from 'react'
import { useRefusal } from './form.tsx'
import { useFormats, useWorkbenchWords } from './session.tsx'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  /** Looks something up on this page: nothing is sent, so nothing has to be filled in. */
  search?: boolean
  /** Found by the page itself, before sending. */
  error?: string | undefined
}

/** Label, hint and error around a control; `control` gets the attributes that tie them together. */
function Field({
  name,
  label,
  hint,
  optional,
  search,
  error,
  after,
  control,
}: FieldProps & {
  after?: ReactNode
  control: (tied: {
    id: string
    name: string
    'aria-describedby'?: string
    'aria-invalid'?: true
    'aria-required'?: true
  }) => ReactNode
}) {
  const say = useWorkbenchWords()
  const refusal = useRefusal(name)
  const wrong = error ?? refusal
  const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={wrong ? 'field field-wrong' : 'field'} data-field={name}>
      <label htmlFor={name}>
        <span data-label>{label}</span>
        {optional && <span className="optional"> ({say.optional})</span>}
      </label>
      {hint && (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {wrong && (
        <p className="error" id={`${name}-error`}>
          {wrong}
        </p>
      )}
      {control({
        id: name,
        name,
        ...(described && { 'aria-describedby': described }),
        ...(wrong && { 'aria-invalid': true as const }),
        ...(!optional && !search && { 'aria-required': true as const }),
      })}
      {after}
    </div>
  )
}

type TextProps = FieldProps & {
  value?: string
  onChange?: (typed: string) => void
  short?: boolean
  autoComplete?: string
}
export function TextField({ value, onChange, short, autoComplete = 'off', ...field }: TextProps) {
  return (
    <Field
      {...field}
      control={(tied) => (
        <input
          {...tied}
          type={field.search ? 'search' : 'text'}
          className={short ? 'short' : undefined}
          autoComplete={autoComplete}
          {...(onChange
            ? { value: value ?? '', onChange: (event) => onChange(event.target.value) }
            : { defaultValue: value })}
        />
      )}
    />
  )
}

/** Counts down near the end, and lets a person finish a sentence before shortening it. Units: `maximum` characters. */
export function TextArea({
  value,
  onChange,
  maximum,
  rows = 5,
  ...field
}: FieldProps & {
  value?: string
  onChange?: (typed: string) => void
  maximum?: number
  rows?: number
}) {
  const say = useWorkbenchWords()
  const format = useFormats()
  const [length, setLength] = useState(value?.length ?? 0)
  const left = maximum === undefined ? undefined : maximum - (onChange ? (value?.length ?? 0) : length)
  const near = left !== undefined && maximum !== undefined && left < Math.max(50, maximum / 5)
  return (
    <Field
      {...field}
      control={(tied) => (
        <textarea
          {...tied}
          rows={rows}
          {...(onChange
            ? { value: value ?? '', onChange: (event) => onChange(event.target.value) }
            : { defaultValue: value, onChange: (event) => setLength(event.target.value.length) })}
        />
      )}
      after={
        maximum !== undefined && (
          <p className={left !== undefined && left < 0 ? 'count-left error' : 'count-left hint'} aria-live="polite">
            {near && left >= 0 && say.charactersLeft(format.number(left))}
            {near && left < 0 && say.charactersOver(format.number(-left))}
          </p>
        )
      }
    />
  )
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: ReactNode }
export function SelectField({
  options,
  value,
  onChange,
  placeholder,
  ...field
}: FieldProps & {
  options: readonly Option[]
  value?: string
  onChange?: (chosen: string) => void
  placeholder?: string
}) {
  const say = useWorkbenchWords()
  return (
    <Field
      {...field}
      control={(tied) => (
        <select
          {...tied}
          {...(onChange
            ? { value: value ?? '', onChange: (event) => onChange(event.target.value) }
            : { defaultValue: value ?? '' })}
        >
          <option value="" disabled={!field.optional}>
            {placeholder ?? say.choose}
          </option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  )
}

function Choices({
  kind,
  name,
  label,
  hint,
  optional,
  error,
  options,
  chosen,
  onPick,
}: FieldProps & {
  kind: 'radio' | 'checkbox'
  options: readonly Option[]
  chosen: readonly string[]
  onPick: ((value: string, ticked: boolean) => void) | undefined
}) {
  const say = useWorkbenchWords()
  const refusal = useRefusal(name)
  const wrong = error ?? refusal
  const id = useId()
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      className={wrong ? 'field field-wrong' : 'field'}
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
      {wrong && (
        <p className="error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
      <div className="choices">
        {options.map((option) => (
          <div className="choice" key={option.value}>
            <input
              type={kind}
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              {...(onPick
                ? {
                    checked: chosen.includes(option.value),
                    onChange: (event) => onPick(option.value, event.target.checked),
                  }
                : { defaultChecked: chosen.includes(option.value) })}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <div className="hint" id={`${id}-${option.value}-hint`}>
                {option.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

export function RadioField({
  value,
  onChange,
  ...field
}: FieldProps & {
  options: readonly Option[]
  value?: string
  onChange?: (chosen: string) => void
}) {
  return (
    <Choices
      kind="radio"
      {...field}
      chosen={value ? [value] : []}
      onPick={onChange && ((chosen) => onChange(chosen))}
    />
  )
}

export function CheckboxField({
  value = [],
  onChange,
  ...field
}: FieldProps & {
  options: readonly Option[]
  value?: readonly string[]
  onChange?: (chosen: readonly string[]) => void
}) {
  const pick =
    onChange &&
    ((one: string, ticked: boolean) => onChange(ticked ? [...value, one] : value.filter((other) => other !== one)))
  return <Choices kind="checkbox" {...field} chosen={value} onPick={pick} />
}

/** One statement to tick; `answers.ticked(name)` says whether it was. */
export function TickField({
  name,
  label,
  hint,
  error,
  ticked,
  onChange,
}: FieldProps & {
  ticked?: boolean
  onChange?: (ticked: boolean) => void
}) {
  const refusal = useRefusal(name)
  const wrong = error ?? refusal
  const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={wrong ? 'field field-wrong' : 'field'} data-field={name}>
      {wrong && (
        <p className="error" id={`${name}-error`}>
          {wrong}
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          aria-describedby={described}
          aria-invalid={wrong ? true : undefined}
          {...(onChange
            ? { checked: ticked ?? false, onChange: (event) => onChange(event.target.checked) }
            : { defaultChecked: ticked })}
        />
        <label htmlFor={name}>
          <span data-label>{label}</span>
        </label>
        {hint && (
          <div className="hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
