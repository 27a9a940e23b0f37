import type { mayor as nl } from './mayor.nl.ts'

export const mayor: typeof nl = {
  title: 'On my desk',
  lede: 'What cannot wait, what you can decide on, and what runs out this week.',
  threatened: (many) =>
    many === 1
      ? 'A worker was threatened and waits for you'
      : `${many} reports of workers who were threatened wait for you`,
  threatenedGo: 'Read what happened and record what you do',
  urgent: 'Decided urgently, not finished',
  urgentLede:
    'What is still missing must be there in time. Until then, everyone who reads the file sees that it is unfinished.',
  ready: 'Ready for your decision',
  readyLede:
    'Files in which nothing is missing any more. Nothing has been filled in beforehand: you weigh it and you decide.',
  noneReady: 'Nothing is ready',
  noneReadyText: 'As soon as a file is complete, it is listed here. What is still missing is shown below.',
  nothingPreparedText: 'No measure is being prepared. As soon as a file is complete, it is listed here.',
  waiting: 'In preparation',
  waitingLede: 'Something is still missing here. Open the file to see what, and who finds it out.',
  soon: 'This week',
  nothingSoon: 'No period ends this week',
  nothingSoonText: 'Periods for objections, views, advice and finding out are listed here a week ahead.',
  lookAgain: 'How is the household now?',
  lookAgainLede: 'Some time after a measure you look again at what came of it, and what can still be put right.',
  council: 'For the council',
  councilLede: 'What council members and residents read.',
  reports: 'Council reports',
  figures: 'Figures on measures',
}
