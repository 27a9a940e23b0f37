/** Words of who is invited to a conference, and of the letter that invites. */
export const invitation = {
  title: 'Genodigden',
  lede: 'Uitgenodigd worden alle medewerkers van deze organen met een rol aan tafel. Genodigd zijn geeft geen recht om iets te lezen: wat iemand ziet, hangt per casus af van wie betrokken is. De genodigden gaan mee naar het volgende overleg.',
  members: 'Welke organen worden uitgenodigd?',
  membersHint: 'Voorgesteld: de organen die samen beslissen.',
  membersHintOfSeries: 'Deze organen worden ook voor het volgende overleg uitgenodigd.',
  placeHint: 'Dit staat in een mail. Noem geen naam en geen casus.',
  arrange: 'Overleg aanpassen',
  arrangeText:
    'Verandert de dag, de tijd of de plaats, dan krijgen alle genodigden één nieuwe mail. Een orgaan dat erbij komt, krijgt de uitnodiging. Van een orgaan dat u weghaalt, krijgt wie een uitnodiging had één mail dat die niet meer geldt.',
  send: 'Uitnodiging sturen',
  sendHint: 'Gaat naar genodigden die haar voor deze dag, tijd en plaats nog niet kregen.',
  sent: 'De uitnodiging staat klaar en gaat zo weg.',
  none: 'Er is nog geen uitnodiging verstuurd.',
  leftAt: (moment: string): string => `Verstuurd op ${moment}`,
  waits: (moment: string): string => `Klaargezet op ${moment}, nog niet verstuurd`,
  waitsHint: 'Zolang er geen mailserver is ingesteld, blijft de uitnodiging staan. Gebruik dan de tekst voor een mail.',
  reached: (organs: string): string => `aan ${organs}`,
  nobody: 'Van geen van de organen is hier een mailadres bekend.',
  notReached: (organs: string): string => `Geen mailadres bekend van: ${organs}. Nodig die zelf uit.`,
  takenBackAt: (moment: string): string => `Bericht dat de uitnodiging vervalt, verstuurd op ${moment}`,
  takingBackWaits: (moment: string): string =>
    `Bericht dat de uitnodiging vervalt, klaargezet op ${moment}, nog niet verstuurd`,
  takingBackWaitsHint:
    'Zolang er geen mailserver is ingesteld, gaat er geen bericht weg. Laat het dan zelf weten aan wie was uitgenodigd.',
  nobodyHadOne: 'Niemand van deze organen had een uitnodiging gekregen.',
  callOff: 'Overleg afzeggen',
  callOffSure: 'Weet u het zeker? Een afgezegd overleg kan niet alsnog doorgaan; u roept dan een nieuw overleg bijeen.',
  callOffMail: (organs: string): string =>
    `Wie een uitnodiging kreeg, krijgt één mail dat het niet doorgaat, met een bestand dat het uit de agenda haalt. Een uitnodiging kregen mensen van: ${organs}.`,
  callOffNoMail: 'Er is nog geen uitnodiging verstuurd. Wat nog klaarstaat, gaat niet meer weg.',
  callOffCases: 'Casussen gaan van de agenda af en worden voor een volgend overleg opnieuw voorgesteld.',
  callOffStays: 'Dag, tijd en plaats blijven te lezen. Erbij staat dat het is afgezegd.',
  calledOffSubject: (day: string): string => `Overleg op ${day} gaat niet door`,
  calledOffLetter: ({ day, link }: { day: string; link: string | null }): string => `Beste collega,

Het overleg waarvoor u bent uitgenodigd, gaat niet door.

Dag: ${day}
${link ? `In Schakel: ${link}\n` : ''}
Met het bestand bij deze mail haalt u het overleg uit uw agenda.
In deze mail staat met opzet niets over wat er zou worden besproken.
`,
  takenOutSubject: (day: string): string => `Niet meer uitgenodigd: overleg op ${day}`,
  takenOutLetter: ({ day, link }: { day: string; link: string | null }): string => `Beste collega,

U kreeg een uitnodiging voor een overleg. Uw organisatie is niet meer uitgenodigd; de uitnodiging geldt niet meer.

Dag: ${day}
${link ? `In Schakel: ${link}\n` : ''}
Met het bestand bij deze mail haalt u het overleg uit uw agenda.
In deze mail staat met opzet niets over wat er wordt besproken.
`,
  notReachedOff: (organs: string): string =>
    `Geen mailadres bekend van: ${organs}. Laat die zelf weten dat het niet doorgaat.`,
  subject: (day: string): string => `Overleg op ${day}`,
  letter: ({
    day,
    time,
    place,
    moved,
    link,
  }: {
    day: string
    time: string | null
    place: string
    moved: boolean
    link: string | null
  }): string => `Beste collega,

U bent uitgenodigd voor een overleg.
${moved ? 'Dag, tijd of plaats zijn veranderd. Een eerdere uitnodiging geldt niet meer.\n' : ''}
Dag: ${day}
${time ? `Tijd: ${time} uur\n` : ''}Waar: ${place}
${link ? `In Schakel: ${link}\n` : ''}
Met het bestand bij deze mail zet u het overleg in uw agenda.
In deze mail staat met opzet niets over wat er wordt besproken. Na inloggen ziet u de agenda, voor zover uw orgaan erbij betrokken is.
`,
}
