/** Design: the rules as they are written, and the decisions that carry them. Nothing in it is about a person. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { asJson, asText, type Pack } from './pack.ts'

export async function design(project: string, admin: Client): Promise<Pack> {
  const files: { [path: string]: Uint8Array } = {}
  for (const room of readdirSync(join(project, 'rooms')).sort()) {
    for (const name of ['policies.cedar', 'schema.cedarschema']) {
      const file = join(project, 'rooms', room, 'access', name)
      if (existsSync(file)) files[`design/rules/${room}-${name}`] = readFileSync(file)
    }
  }
  files['design/rules-in-words.md'] = readFileSync(join(project, 'docs/law/policies.md'))
  files['design/threat-model.md'] = readFileSync(join(project, 'docs/threat-model.md'))
  const decisions = readdirSync(join(project, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name))
  files['design/decisions.txt'] = asText(`${decisions.sort().join('\n')}\n`)
  const rows = async (query: string) => (await admin.query(query)).rows
  files['design/rules-in-force.json'] = asJson(
    await rows(`select code, version, valid_from::text, content from sharing.regimes order by code, version`),
  )
  files['design/purposes.json'] = asJson(
    await rows(`select code, version, valid_from::text, content from sharing.purposes order by code, version`),
  )
  // Whether the committee was heard and which organs adopted; not what was written about it.
  files['design/protocols.json'] = asJson(
    await rows(`select p.regime, p.version, p.state, p.proposed_by, p.proposed_on::text,
      (select json_agg(json_build_object('outcome', a.outcome, 'given_on', a.given_on, 'reference', a.reference)
        order by a.given_on, a.reference) from sharing.advices a where a.protocol = p.id) as advice,
      (select json_agg(json_build_object('organ', d.organ, 'recorded_on', d.recorded_on)
        order by d.recorded_on, d.organ) from sharing.deviations d where d.protocol = p.id) as deviations,
      (select json_agg(json_build_object('organ', o.organ, 'adopted_on', o.adopted_on)
        order by o.adopted_on, o.organ) from sharing.adoptions o where o.protocol = p.id) as adoptions
      from sharing.protocols p order by p.regime, p.version, p.proposed_on, p.id`),
  )
  return files
}
