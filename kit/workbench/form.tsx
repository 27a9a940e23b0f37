/**
 * Forms: a question, a hint, an answer, and errors in words beside the field. The browser's own controls, so that
 * keyboard, screen reader, zoom and high contrast work as a person's device does it.
 */
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { CallProblem } from '../caller.ts'
import { useWorkbenchWords } from './session.tsx'
import { WhyNotPanel } from './WhyNotPanel.tsx'

/** What was filled in, asked for by name. */
export type FormAnswers = {
  text(name: string): string
  /** `undefined` when left empty. */
  maybe(name: string): string | undefined
  list(name: string): readonly string[]
  ticked(name: string): boolean
}
function answersOf(data: FormData): FormAnswers {
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return {
    text,
    maybe: (name) => text(name) || undefined,
    list: (name) => data.getAll(name).map(String),
    ticked: (name) => data.has(name),
  }
}

const ProblemContext = createContext<CallProblem | undefined>(undefined)
/** Why this field was refused, if it was. */
export function useRefusal(name: string): string | undefined {
  const problem = useContext(ProblemContext)
  return problem?.invalidParams?.find((fault) => fault.name === name || fault.name.startsWith(`${name}.`))?.reason
}

/** With the names of this page's own fields, each refusal once. */
function placed(problem: CallProblem, fieldOf: (name: string) => string): CallProblem {
  const named = problem.invalidParams?.map(({ name, reason }) => ({ name: fieldOf(name), reason }))
  const faults = named?.filter(
    ({ name, reason }, at) => named.findIndex((one) => one.name === name && one.reason === reason) === at,
  )
  return faults ? { ...problem, invalidParams: faults } : problem
}
const asNamed = (name: string) => name

export function Form({
  onSend,
  problem: sent,
  fieldOf = asNamed,
  children,
  label,
}: {
  onSend: (answers: FormAnswers) => void
  /** Of the last attempt: shown above, and beside the fields it names. */
  problem?: CallProblem | undefined
  /** Which field of this page asks for `persons.0.name`, when the contract calls it differently. Never made on the spot. */
  fieldOf?: (name: string) => string
  label?: string
  children: ReactNode
}) {
  const say = useWorkbenchWords()
  const problem = useMemo(() => sent && placed(sent, fieldOf), [sent, fieldOf])
  const summary = useRef<HTMLElement>(null)
  const [labels, setLabels] = useState<{ readonly [name: string]: string }>({})
  useEffect(() => {
    if (!problem) return
    setLabels(Object.fromEntries((problem.invalidParams ?? []).map(({ name }) => [name, labelOf(name)])))
    summary.current?.focus()
  }, [problem])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend(answersOf(new FormData(event.currentTarget)))
  }
  return (
    <form className="form" onSubmit={submit} noValidate aria-label={label}>
      <ProblemContext value={problem}>
        {problem && (
          <section className="notice notice-stop" role="alert" tabIndex={-1} ref={summary}>
            <h2 className="notice-title">{problem.invalidParams?.length ? say.notYet : problem.title}</h2>
            <p>{problem.detail}</p>
            {problem.invalidParams && problem.invalidParams.length > 0 && (
              <ul>
                {firstOfEach(problem.invalidParams).map(({ name, reason }) => (
                  <li key={`${name} ${reason}`}>
                    “<a href={`#${name.split('.')[0]}`}>{labels[name] ?? name}</a>” {reason}
                  </li>
                ))}
                {problem.invalidParams.length > firstOfEach(problem.invalidParams).length && (
                  <li>{say.andMore(problem.invalidParams.length - firstOfEach(problem.invalidParams).length)}</li>
                )}
              </ul>
            )}
            {problem.refusal && <WhyNotPanel refusal={problem.refusal} />}
          </section>
        )}
        {children}
      </ProblemContext>
    </form>
  )
}
/** A table that was pasted into one field can be wrong in every line: the first few say enough. */
const mostOfOne = 5
function firstOfEach<P extends { readonly name: string }>(params: readonly P[]): readonly P[] {
  const many = new Map<string, number>()
  return params.filter(({ name }) => {
    many.set(name, (many.get(name) ?? 0) + 1)
    return (many.get(name) ?? 0) <= mostOfOne
  })
}

const labelOf = (name: string): string => {
  const field = CSS.escape(name.split('.')[0] ?? name)
  return document.querySelector(`[data-field="${field}"] [data-label]`)?.textContent ?? name
}

/** The buttons at the end of a form. */
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className="button-row form-actions">{children}</div>
)
/** Questions that belong together. */
export function FieldSet({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{title}</legend>
      {hint && <div className="hint">{hint}</div>}
      {children}
    </fieldset>
  )
}
