/** Fictional letters of the demonstration. Streets, people and events are made up. */
import type { Desk } from './words.ts'

export type DemoLetter = { readonly name: string; readonly desk: Desk; readonly daysAgo: number; readonly text: string }

export const demoLetters: readonly DemoLetter[] = [
  {
    name: 'garages',
    desk: 'signal',
    daysAgo: 9,
    text: 'Achter de garageboxen aan het Kwartelplein staan sinds de zomer elke week na middernacht busjes. Er wordt uitgeladen met het licht uit. Er hangt een sterke chemische lucht. Kinderen spelen daar overdag. Ik durf er niets van te zeggen.',
  },
  {
    name: 'letterbox',
    desk: 'signal',
    daysAgo: 4,
    text: 'In ons portiek staan zes namen op één brievenbus. Steeds andere mensen, ze slapen met velen in twee kamers en worden om vijf uur opgehaald. Eentje vroeg mij om eten. Volgens mij worden zij uitgebuit.',
  },
  {
    name: 'lantern',
    desk: 'signal',
    daysAgo: 2,
    text: 'De lantaarns in het pad langs de Leemgroeve zijn al drie weken stuk. Mijn dochter fietst daar in het donker en wordt nageroepen door een vaste groep.',
  },
  {
    name: 'shop',
    desk: 'signal',
    daysAgo: 0,
    text: 'Een winkel in de Vossenstraat heeft nooit klanten en wel elke avond dezelfde auto voor de deur. De eigenaar zei tegen mijn broer dat hij moest meedoen of weggaan.',
  },
  {
    name: 'nephew',
    desk: 'radicalisation',
    daysAgo: 3,
    text: 'Ik maak mij zorgen om een neef. Hij praat alleen nog met mensen op internet die geweld goedpraten. Hij is zeventien en sluit zich op. Wie kan met hem praten?',
  },
]
