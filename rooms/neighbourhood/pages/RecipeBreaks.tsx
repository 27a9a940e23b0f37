/** From which period another way of counting begins, and why: each line of the table is cut there. */
import { useState } from 'react'
import { TextArea, useMessages } from '../../../kit/workbench/index.ts'
import { openData as en } from '../messages/open-data.en.ts'
import { openData as nl } from '../messages/open-data.nl.ts'
import type { Recipe } from '../reading/words.ts'

type Breaks = Recipe['breaks']
const line = /^\s*([0-9A-Za-z-]{4,20})\s*;\s*(\S.{0,299})$/

/** What is typed stays as it is typed; only lines that say both when and why count. */
export function RecipeBreaks({ breaks, onChange }: { breaks: Breaks; onChange: (breaks: Breaks) => void }) {
  const say = useMessages(nl, en)
  const [typed, setTyped] = useState(breaks.map(({ from, why }) => `${from}; ${why}`).join('\n'))
  const lines = typed.split('\n').filter((one) => one.trim() !== '')
  const unread = lines.find((one) => !line.test(one))
  return (
    <TextArea
      name="breaks"
      label={say.breaks}
      hint={say.breaksHint}
      optional
      rows={2}
      value={typed}
      error={unread === undefined ? undefined : say.badBreak(unread)}
      onChange={(now) => {
        setTyped(now)
        onChange(
          now.split('\n').flatMap((one) => {
            const [, from, why] = line.exec(one) ?? []
            return from && why ? [{ from, why: why.trim() }] : []
          }),
        )
      }}
    />
  )
}
