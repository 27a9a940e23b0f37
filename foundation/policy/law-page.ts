/** `docs/law/policies.md`: every rule of the house with its ground in law and its sentence in both languages. */
import type { Ground } from './ground.ts'
import { actionsNamed, type Policy } from './policy.ts'
import type { Rulebook } from './rulebook.ts'

const laws: { readonly [bwb: string]: string } = {
  BWBR0049962: 'Wet gegevensverwerking door samenwerkingsverbanden',
  BWBR0050665: 'Besluit gegevensverwerking door samenwerkingsverbanden',
  BWBR0022463: 'Wet politiegegevens',
  BWBR0040940: 'Uitvoeringswet AVG',
  BWBR0005416: 'Gemeentewet',
  BWBR0005537: 'Algemene wet bestuursrecht',
}

export function lawPage(rules: Rulebook): string {
  const policies = [...rules.policies.values()]
  const rooms = rules.rooms.filter(({ room }) => policies.some((policy) => policy.room === room))
  return [
    '# The rules, and the law they stand on',
    '',
    'Generated from `rooms/*/access/policies.cedar` by `npm run law`. Do not edit: change the rule or its sentence.',
    'Everything is forbidden unless a rule permits it; a rule that forbids wins from every rule that permits.',
    'A *silent* rule is a condition that another organ set: it refuses without being named to the one refused.',
    '',
    ...rooms.flatMap(({ room }) => [
      `## ${room}`,
      '',
      ...policies.filter((policy) => policy.room === room).flatMap(entryOf),
    ]),
  ].join('\n')
}

function entryOf(policy: Policy): readonly string[] {
  const { resource, action } = policy.json
  const actions =
    actionsNamed(action)
      ?.map(({ id }) => `\`${id}\``)
      .join(', ') ?? 'every action'
  const type = resource.op === 'is' ? resource.entity_type : ''
  return [
    `### ${policy.id}`,
    '',
    `*${policy.effect}${policy.silent ? ', silent' : ''}*: ${actions} on \`${type}\``,
    '',
    `- nl: ${policy.explanation.nl}`,
    `- en: ${policy.explanation.en}`,
    ...policy.grounds.map((ground) => `- ${written(ground)}`),
    ...[...policy.groundsOfWorlds].flatMap(([world, grounds]) =>
      grounds.map((ground) => `- in ${world}: ${written(ground)}`),
    ),
    '',
  ]
}

function written(ground: Ground): string {
  if (ground.kind === 'house') return `house rule: ${ground.rule.replaceAll('-', ' ')}`
  const { law, article, paragraph, validFrom, juriconnect } = ground
  const place = `art. ${article}${paragraph ? `(${paragraph})` : ''}`
  return `[${laws[law] ?? law}, ${place}](https://wetten.overheid.nl/${juriconnect}), as valid from ${validFrom}`
}
