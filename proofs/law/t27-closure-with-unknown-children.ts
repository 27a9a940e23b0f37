import { done, type LegalCase, refusedWith } from './legal-case.ts'
import { fileOfClosure } from './measure-file.ts'

export const legalCase: LegalCase = {
  code: 'T27',
  kind: 'procedure',
  situation: 'A closure is finalised while it is unknown whether children live there, or while care advice is missing.',
  expected: 'It cannot be finalised.',
  law: 'FR 62, 65, 66',
  prove: async (court) => {
    const file = await fileOfClosure(court)
    await file.answerMinors(false)
    await file.advise('care')
    await file.advise('youth')
    const withUnknownChildren = await file.decide()
    const other = await fileOfClosure(court)
    await other.answerMinors(true)
    await other.advise('youth')
    const withoutCareAdvice = await other.decide()
    await file.answerMinors(true)
    await other.advise('care')
    return {
      holds:
        refusedWith(withUnknownChildren, 'casework/questions-open') &&
        refusedWith(withoutCareAdvice, 'casework/advice-missing'),
      control: done(await file.decide()) && done(await other.decide()),
    }
  },
}
