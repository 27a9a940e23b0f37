/** Fills the demonstration with our selection of figures, what was read into them, and two reports to the council. */
import type { Act } from '../../foundation/act.ts'
import { type Id, newId } from '../../foundation/clock.ts'
import { type House, perform } from '../../foundation/perform.ts'
import { publishEditions } from '../../rooms/neighbourhood/door.ts'
import { makeReport, readReports, writeInterpretation } from '../../rooms/reporting/door.ts'
import { demoPerson } from '../people.ts'
import { readSelection } from './selection.ts'

const interpretations = [
  {
    theme: '1.2',
    edition: '2020-H1',
    nl: 'Het totaal van 2018 is herzien van 116 naar 126. Dat komt geheel door vuurwerk: 67 werd 77.',
    en: 'The 2018 total was revised from 116 to 126. That is entirely due to fireworks: 67 became 77.',
  },
  {
    theme: '1.3',
    edition: '2020-H1',
    nl: 'Mishandeling kwam in 2019 uit op 1.256 en in 2014 op 1.143. Ruzies zonder vervolg gingen van 536 naar 765, eenvoudige mishandeling van 501 naar 381. Het hogere totaal zit dus in de ruzies.',
    en: 'Assault came to 1,256 in 2019 and to 1,143 in 2014. Quarrels without follow-up went from 536 to 765, common assault from 501 to 381. So the higher total lies in the quarrels.',
  },
  {
    theme: '3.1',
    edition: '2022-Q1',
    nl: 'Meldingen over jeugd: 440 in 2018, 681 in 2020, 501 in 2021. In 2020 begon de coronatijd. Ook kunnen dezelfde mensen vaker over dezelfde plek melden. De enquête laat niet zien of inwoners meer overlast van jongeren hebben.',
    en: 'Reports about young people: 440 in 2018, 681 in 2020, 501 in 2021. The pandemic began in 2020. The same people may also report the same place more often. The survey does not show whether residents have more nuisance from young people.',
  },
]

type Planting = House & { readonly partnership: Id }

async function plant({ database, keys, clock, partnership }: Planting): Promise<void> {
  await database.asImporter({ partnership, job: 'import-figures' }, (trx) =>
    publishEditions({ trx, partnership, clock, newId }, readSelection()),
  )
  const fien = demoPerson('fien')
  const [appointment] = fien.appointments
  if (!appointment) throw new RangeError('the programme manager of the demonstration has no appointment')
  const capacity = {
    partnership,
    person: fien.id,
    appointment: appointment.id,
    organ: appointment.organ,
    roles: appointment.roles,
    ground: appointment.ground,
    regime: 'MUN',
    purpose: 'council-report/1',
  } as const
  await perform({ database, clock, keys }, capacity, { audit: 'reporting.report.made' }, async (act: Act) => {
    if ((await readReports(act)).length > 0) return
    for (const interpretation of interpretations) await writeInterpretation(act, interpretation)
    await makeReport(act, { asOf: '2020-H1' })
    await makeReport(act, { asOf: '2022-H1' })
  })
}

export const plantFigures = { name: 'figures/1', plant }
