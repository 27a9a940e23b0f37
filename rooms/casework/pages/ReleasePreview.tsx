/** Exactly what leaves, word for word, and the locks it has to pass with their articles. */
import { FactsRail, Section } from '../../../kit/workbench/index.ts'
import { copyWithout } from '../release/words.ts'
import { Copy, Marks } from './CutItem.tsx'
import type { Chosen, ReceiverDraft, ReleaseForm } from './ReleaseReceiver.tsx'
import { useCasework } from './use-casework.ts'

export function ReleasePreview({
  form,
  receiver,
  leaving,
  chosen,
}: {
  form: ReleaseForm
  receiver: ReceiverDraft
  leaving: ReleaseForm['items']
  chosen: Chosen
}) {
  const { release, organ, category } = useCasework()
  const rules = form.rules.find(({ kind }) => kind === receiver.kind)?.locks ?? []
  const to = receiver.organ
    ? organ(receiver.organ)
    : receiver.name || (receiver.kind && release.receiverKinds[receiver.kind])
  return (
    <>
      <FactsRail title={release.preview} facts={to ? [{ term: release.to, value: to }] : []}>
        {leaving.length === 0 ? (
          <p className="hint">{release.previewEmpty}</p>
        ) : (
          leaving.map((item) => (
            <div key={item.source}>
              <h3>{item.category === '' ? release.decision : category(item.category)}</h3>
              <Copy words={copyWithout(item.words, chosen[item.source] ?? [])} />
              <Marks item={item} />
            </div>
          ))
        )}
      </FactsRail>
      {rules.length > 0 && (
        <Section title={release.rulesTitle}>
          <ul>
            {rules.map(({ code, ground }) => (
              <li key={code}>
                {release.locks[code]} <span className="hint">{ground.label}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
