import { knownToTheHouse, riecAsks, unknownToTheHouse } from './asking-elsewhere.ts'
import type { LegalCase } from './legal-case.ts'

export const legalCase: LegalCase = {
  code: 'T7',
  kind: 'procedure',
  situation: 'A RIEC asks with a reason whether one person is known in the care and safety house.',
  expected: 'Allowed; the answer names organs involved, nothing else.',
  law: 'WGS 1.7(8), BGS 1.10(1)a',
  prove: async (court) => {
    await court.report('lotte', { persons: [knownToTheHouse] }).then(async (reported) => court.admit(reported))
    const { answer } = await riecAsks(court, knownToTheHouse, 'RIEC-2026-007')
    const other = await riecAsks(court, unknownToTheHouse, 'RIEC-2026-008')
    const names = Object.keys(answer ?? {})
      .sort()
      .join()
    return {
      holds:
        answer?.known === true &&
        answer.named.join() === 'college,om,politie,reclassering' &&
        names === 'answeredOn,known,mayBeIncomplete,missMeasuredOn,missShare,named',
      control: other.answer?.known === false && other.answer.named.length === 0 && other.answer.missShare !== null,
    }
  },
}
