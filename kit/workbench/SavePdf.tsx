/** A file made on the server and handed to the browser; its name says nothing about anybody. */
import { useState } from 'react'
import type { Result } from '../caller.ts'
import type { Route } from '../contract.ts'
import { Button, ButtonRow } from './Button.tsx'
import { ErrorState } from './states.tsx'

type Problem = Parameters<typeof ErrorState>[0]['problem']

export function SavePdf({ label, name, fetch }: { label: string; name: string; fetch: () => Promise<Result<Route>> }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const save = async () => {
    setBusy(true)
    const result = await fetch()
    setBusy(false)
    setProblem(result.ok ? undefined : result.problem)
    if (!result.ok) return
    const address = URL.createObjectURL(new Blob([result.value as BlobPart], { type: 'application/pdf' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <>
      <ButtonRow>
        <Button busy={busy} onPress={() => void save()}>
          {label}
        </Button>
      </ButtonRow>
      {problem && <ErrorState problem={problem} />}
    </>
  )
}
