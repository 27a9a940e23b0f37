/** What a resident reads, in English. Plain words, honest about what we cannot promise. */
import type { Like } from './like.ts'
import type { nl } from './resident.nl.ts'

export const en: Like<typeof nl> = {
  tellTitle: 'What do you want to tell us?',
  tellLede:
    'You do not have to give your name. Your message is closed on this device, like a letter with a seal. Only the people of the desk can open it.',
  withoutScriptTitle: 'On this page you can tell us something without your name',
  withoutScript: [
    'The page seals your message on your own device. That needs a script, and it does not work here, or not yet.',
    'Without script you cannot send anything here. So nothing can go over the line unsealed by accident either.',
  ],
  call: (telephone) => `Call us: ${telephone}. You do not have to say your name.`,
  callRadicalisation: (telephone) => `Radicalisation reporting point: ${telephone}.`,
  callAnonymous: 'Or call Meld Misdaad Anoniem (Report Crime Anonymously): 0800-7000. That is another organisation.',
  stepNames: ['Subject', 'Your message', 'Eight words', 'Check'],

  subjectTitle: 'What is it about?',
  subjectHint: 'We ask this first, because it decides who can read your message.',
  subjectSignal: 'Something in my street, neighbourhood or city',
  subjectSignalHint: 'For example drugs, exploitation, nuisance, threats, or a place where you do not feel safe.',
  subjectRadicalisation: 'Someone who is radicalising',
  subjectRadicalisationHint:
    'You fear that someone will use violence for a conviction, or is being drawn into it. Then only the radicalisation reporting point reads your message.',
  subjectMissing: 'First choose what it is about.',
  next: 'Continue',
  previous: 'Back',
  preparing: 'We are looking who may read…',

  letterTitle: 'Your message',
  beforeTitle: 'Before you write',
  whoTitle: 'Who can read this?',
  whoSignal: (officers) =>
    `Only the ${officers} officers of the mayor’s desk. Each of them opens it with a key of their own. The police, other partners and our system administrators cannot.`,
  whoRadicalisation: (officers) =>
    `Only the ${officers} officers of the radicalisation reporting point. Not the ordinary desk, not the police, not our system administrators.`,
  whoRecovery:
    'There is also one spare key, for when all of those people are gone. Whoever keeps it can then open your message. That key is not kept in this system.',
  nextTitle: 'What happens next?',
  nextSignal: [
    'Within a week someone reads your message. They can ask you one question.',
    'Your own words never go further. Who acts on it gets a short text that we write ourselves. A second officer checks whether a neighbour would recognise you in it.',
    'With eight words you can see later what was done.',
  ],
  nextRadicalisation: [
    'Someone of the radicalisation reporting point reads your message and can ask you one question.',
    'Your message stays there. It does not go to other organisations through this system.',
    'With eight words you can see later whether there is an answer.',
  ],
  promiseTitle: 'What do we promise, and what not?',
  promises: [
    'We do not keep where you come from, which device you have or what time it was. Only the day.',
    'If we do nothing with it, we destroy your message after a year, or sooner.',
  ],
  noPromisesTitle: 'This we cannot promise',
  noPromises: [
    'That nobody recognises you by what you write. Leave out what only you can know.',
    'That nobody is watching on your phone or computer. Use a device you trust.',
    'That this page is never changed for one person. If you do not trust it, call.',
    'That a court never asks for messages. That is why we keep so little.',
  ],
  textLabel: 'What is going on?',
  textHint:
    'Write what you saw or heard yourself, where, and about when. Your name and address need not be in it. If no names are needed, leave them out.',
  textMissing: 'Write your message first.',
  textTooLong: 'Your message is too long to seal. Make it shorter.',
  photoLabel: 'Photo',
  photoHint:
    'Not needed. We make the photo anew on this device: place, time and device are taken off, it gets smaller and goes along inside the sealed letter. Check that you are not in it yourself, nor your window or your reflection.',
  photoWrong: 'This is not a photo we can open. Choose another, or send your message without a photo.',
  photoTooLarge:
    'The photo does not fit in the letter, not even made smaller. Choose another, or make your text shorter.',
  photoBusy: 'We are making the photo anew…',
  photoReady: 'The photo goes along like this.',
  photoRemove: 'Remove photo',

  wordsTitle: 'Write these eight words on paper',
  wordsText: [
    'This is the only way back to your message. We do not know these words and cannot give them again.',
    'Write them by hand, in this order. Take no photo and no screenshot: it stays on your device.',
    'Nothing has been sent yet.',
  ],
  wordsDone: 'I wrote them down',
  checkTitle: 'Is it right on paper?',
  checkText: 'Type two of the eight words from your paper. Then we send your message.',
  checkWord: (place) => `Word ${place}`,
  checkWrong: 'This is not the word that belongs there. Look at your paper again.',
  showAgain: 'See the words again',
  send: 'Seal and send',
  sending: 'We are sealing your message on this device. This may take a few seconds…',

  sentTitle: 'Your message is sealed and sent',
  sentText: [
    'Nothing of your message is left on this device.',
    'Keep your paper where only you can get at it. In a week you can look whether there is a question or an answer.',
  ],
  sentMailbox: 'To the page for your message',
  sentLeave: 'Done? Use “Leave quickly” at the top. Whoever comes next then sees an ordinary page.',

  stopTitle: 'We cannot send this safely now',
  stopText: 'Nothing was sent. We never send anything that is not sealed.',
  stopUnsure:
    'We do not know for certain whether your sealed message arrived. Look later with your eight words, or call us.',
  stopAgain: 'Try again',

  mailboxTitle: 'My message',
  mailboxLede: 'Did you tell us something before? With your eight words you see what was done with it.',
  mailboxWithoutScript:
    'Your words do not go over the line: this page makes a key of them on your device. That needs a script, and it does not work here, or not yet.',
  wordsLabel: 'Your eight words',
  wordsHint: 'In the order of your paper, with a space between them.',
  open: 'Open',
  opening: 'We are making your key. This may take a few seconds…',
  unknownWord: (place) => `Word ${place} is not on our list. Look at your paper again.`,
  wrongCount: 'Type all eight words.',
  wordsDoNotFit: 'These words do not belong together. One word is different, or two words are in each other’s place.',
  nothingTitle: 'There is nothing behind these words',
  nothingText:
    'Your message was destroyed because its time was over, or it never arrived. You can tell us something again.',
  progress: {
    received: 'Your message has arrived. The desk has not started on it yet. Look again in a week.',
    reading: 'Someone of the desk has read your message and is working on it.',
    asked: 'The desk has a question for you.',
    answered: 'Your answer has arrived.',
    done: 'The desk is done with your message.',
  },
  statusTitle: 'What is happening with it?',
  questionTitle: 'Question from the desk',
  outcomeTitle: 'Message from the desk',
  answerLabel: 'Your answer',
  answerHint: 'You can answer once. It is sealed like your first message. You may also leave it.',
  answerMissing: 'Write your answer first.',
  answerSend: 'Seal and send the answer',
  answerSent: 'Your answer is sealed and sent.',
  notTrusted: 'There is a message, but we cannot establish that it comes from the desk. So we do not show it. Call us.',
  close: 'Close',
  lookAgainText: 'Close this page when you are done. The words stay nowhere.',
}
