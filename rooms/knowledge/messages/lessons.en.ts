/** Words of lessons. */
export const lessons = {
  lessons: 'Lessons',
  lede: 'What went well, and what would we do differently? Without a case and without persons.',
  waiting: 'Waiting for a second reader',
  waitingLede: 'Somebody from another organ checks whether a person can be recognised. If so, the lesson is removed.',
  shared: 'Shared lessons',
  none: 'No lesson has been shared yet',
  noneText: 'Lessons are written with a plan, at the end of a case.',
  worked: 'What went well?',
  ownWaits: 'another organ reads this',
  nobody: 'Nobody can be recognised: share',
  somebody: 'Somebody can be recognised: remove',
  kinds: {
    'starting-in-time': 'Starting in time',
    'the-right-partners': 'The right partners',
    agreements: 'Agreements',
    'sharing-data': 'Sharing data',
    'ending-well': 'Ending well',
  },
}
