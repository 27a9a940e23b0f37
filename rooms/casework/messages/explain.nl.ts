export const explain = {
  'casework.core-participant-weighs-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-report': 'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-goal-of-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-goal-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-goal-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-persons-of-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-persons-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-persons-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-criteria-of-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-criteria-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-criteria-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-telling-of-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-telling-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-telling-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.organ-involved-reads-case':
    'Uw orgaan is bij deze casus betrokken. Wie betrokken is, beslissen de kerndeelnemers; de toegang volgt die lijst.',
  'casework.process-manager-directs-process':
    'De procesregisseur bewaakt het verloop van alle lopende casussen: wie betrokken is en wat er wanneer moet gebeuren, niet de inhoud.',
  'casework.organ-involved-reads-goal': 'Wie namens een betrokken orgaan werkt, leest wat het overleg moet bereiken.',
  'casework.organ-involved-reads-persons': 'Wie namens een betrokken orgaan werkt, leest over wie de casus gaat.',
  'casework.organ-involved-reads-criteria':
    'Wie namens een betrokken orgaan werkt, leest waarom de casus is toegelaten.',
  'casework.organ-involved-reads-telling': 'Wie namens een betrokken orgaan werkt, leest of de betrokkene het weet.',
  'casework.organ-involved-reads-admission': 'Wie namens een betrokken orgaan werkt, leest het besluit tot toelating.',
  'casework.organ-involved-reads-involvement':
    'Wie namens een betrokken orgaan werkt, leest wie er nog meer betrokken is en sinds wanneer.',
  'casework.process-manager-reads-involvement': 'De procesregisseur ziet welke organen betrokken zijn.',
  'casework.audience-reads-contribution':
    'De verstrekker heeft deze bijdrage aan uw orgaan gegeven, dat bij de casus betrokken is.',
  'casework.supplier-reads-own-contribution': 'Uw orgaan heeft deze bijdrage zelf gegeven.',
  'casework.withheld-from-organ': 'De verstrekker onthoudt deze bijdrage aan dit orgaan.',
  'casework.organ-asked-reads-request': 'De vraag is aan uw orgaan gericht.',
  'casework.organ-asking-reads-request': 'Uw orgaan heeft deze vraag gesteld.',
  'casework.participants-know-when-a-conference-is':
    'Elke deelnemer mag weten wanneer er een overleg is; welke casussen er besproken worden, ziet alleen wie betrokken is.',
  'casework.organ-involved-reads-agenda-item': 'Uw orgaan is betrokken bij deze casus, die op de agenda staat.',
  'casework.process-manager-reads-agenda': 'De procesregisseur maakt de agenda.',
  'casework.organ-involved-reads-decision':
    'Wie namens een betrokken orgaan werkt, leest de besluiten van het overleg.',
  'casework.organ-involved-reads-action': 'Wie namens een betrokken orgaan werkt, leest wie wat doet en wanneer.',
  'casework.organ-involved-reads-guest':
    'Wie namens een betrokken orgaan werkt, leest welke derde één keer aan tafel zat en wat die kreeg.',
  'casework.closed-case-is-shielded':
    'Na het sluiten is een casus afgeschermd: niemand leest die nog, tot de vernietiging.',
  'casework.core-participant-knows-a-case-was-closed':
    'De kerndeelnemers mogen weten dat een casus is gesloten en wanneer de gegevens worden vernietigd; niets van de inhoud.',
  'casework.core-participant-knows-a-case-was-destroyed':
    'De kerndeelnemers mogen weten dat gegevens zijn vernietigd, wanneer en op welke grond.',
  'casework.reporter-hears-the-outcome': 'Wie meldde, hoort wat ermee is gedaan; niets van de inhoud.',
  'casework.participant-reports-case': 'Een deelnemer kan een casus voor overleg aanmelden.',
  'casework.only-a-participant-reports':
    'Alleen een deelnemer van het Zorg- en Veiligheidshuis kan een casus aanmelden.',
  'casework.not-told-needs-a-reason':
    'Weet de betrokkene het nog niet, dan hoort daar een reden bij en een dag waarop u het opnieuw bekijkt.',
  'casework.core-participant-admits': 'Alleen een afgevaardigde van een kerndeelnemer laat een casus toe.',
  'casework.nobody-admits-their-own-report':
    'Niemand laat een eigen melding toe; een collega of een ander orgaan beslist.',
  'casework.every-criterion-is-met': 'Een casus wordt alleen toegelaten als aan alle vier de criteria is voldaan.',
  'casework.every-criterion-is-explained':
    'Een casus wordt alleen toegelaten als de melder elk criterium heeft toegelicht.',
  'casework.core-participant-refuses':
    'Een afgevaardigde van een kerndeelnemer wijst een melding af; de gegevens worden dan vernietigd.',
  'casework.core-participant-involves-from-the-start':
    'Wie een casus toelaat, beslist ook wie er vanaf het begin bij betrokken is.',
  'casework.core-participant-involves':
    'De afgevaardigde van een betrokken kerndeelnemer beslist wie er betrokken is en wie niet meer.',
  'casework.only-participants-are-involved':
    'Alleen deelnemers die de wet noemt, worden betrokken. Een derde, zoals een woningcorporatie, krijgt nooit toegang; die kan één keer aan tafel komen met een ondertekende verklaring.',
  'casework.reporter-adds-person': 'De melder noemt over wie het gaat en wie er direct omheen staat.',
  'casework.organ-involved-adds-person': 'Een betrokken orgaan kan iemand uit de directe kring toevoegen.',
  'casework.circle-is-one-hop':
    'Alleen gezinsleden en andere directe sociale contacten van de betrokkene, dus niet wie alleen via een ander bekend is.',
  'casework.organ-involved-records-telling': 'Een betrokken orgaan legt vast of de betrokkene het weet.',
  'casework.organ-involved-contributes': 'Een betrokken orgaan verstrekt wat nodig is voor het doel van de casus.',
  'casework.category-is-on-the-list':
    'Dit soort gegevens staat niet op de lijst van de wet, of mag niet van dit orgaan komen.',
  'casework.only-lawfully-held-data': 'Alleen gegevens die uw orgaan rechtmatig heeft, mogen erin.',
  'casework.secrecy-needs-a-ground':
    'Bij zorg- en hulpgegevens geeft u aan waarom u mag spreken: toestemming, een wettelijke regel of goed hulpverlenerschap.',
  'casework.only-organs-involved-receive': 'Een bijdrage gaat alleen naar organen die bij de casus betrokken zijn.',
  'casework.supplier-withdraws-own-contribution':
    'Wie een bijdrage gaf, kan die intrekken; de inhoud wordt dan vernietigd.',
  'casework.organ-involved-asks-another': 'Een betrokken orgaan vraagt een ander betrokken orgaan wat nodig is.',
  'casework.process-manager-asks': 'De procesregisseur vraagt een betrokken orgaan om een bijdrage.',
  'casework.only-organs-involved-are-asked': 'Alleen een betrokken orgaan kan iets worden gevraagd.',
  'casework.only-listed-categories-are-asked': 'U kunt alleen vragen om soorten gegevens die de wet noemt.',
  'casework.organ-asked-answers':
    'Het orgaan waaraan iets is gevraagd, antwoordt: met een bijdrage, met "niets bekend" of met een weigering en de reden.',
  'casework.process-manager-or-delegate-calls': 'De procesregisseur of een afgevaardigde roept een overleg bijeen.',
  'casework.organ-involved-places-on-agenda': 'Een betrokken orgaan zet de casus op de agenda.',
  'casework.process-manager-sets-agenda': 'De procesregisseur maakt de agenda.',
  'casework.organ-involved-records-decision':
    'De procesregisseur of een afgevaardigde van een betrokken orgaan legt vast wat is besloten.',
  'casework.organ-involved-agrees-action': 'Betrokken organen spreken acties af.',
  'casework.only-an-organ-involved-owns-an-action': 'Alleen een betrokken orgaan kan een actie op zich nemen.',
  'casework.an-action-rests-on-a-task-of-its-owner':
    'Een actie rust op een wettelijke taak van het orgaan dat haar uitvoert; deelnemen geeft geen nieuwe bevoegdheid.',
  'casework.owner-finishes-action': 'Het orgaan dat een actie op zich nam, meldt haar af.',
  'casework.core-participant-lets-a-guest-join':
    'De afgevaardigde van een betrokken kerndeelnemer kan een derde één keer laten deelnemen.',
  'casework.guest-signs-first': 'Een derde ondertekent eerst de verklaring over geheimhouding.',
  'casework.a-participant-is-not-a-guest': 'Een deelnemer is geen gast; betrek het orgaan bij de casus.',
  'casework.core-participant-closes': 'De afgevaardigde van een betrokken kerndeelnemer sluit de casus.',
  'casework.organ-consulted-reads-question':
    'Uw orgaan wordt geraadpleegd omdat een betrokkene een recht gebruikt; u leest wat er wordt gevraagd.',
  'casework.organ-consulted-reads-own-parts':
    'Uw orgaan leest terug wat het zelf inbracht of namens allen beantwoordt, ook als de casus intussen is afgesloten, om te kunnen antwoorden.',
  'casework.organ-reads-own-deferral': 'Uw orgaan leest terug waarom het iemand nu niet laat informeren.',
  'casework.privacy-officer-checks-deferral':
    'De functionaris gegevensbescherming controleert waarom iemand nog niet wordt geïnformeerd, zonder te zien wie.',
  'casework.organ-involved-answers-for-notice':
    'Een betrokken orgaan zegt of iemand geïnformeerd kan worden, en geeft het door aan het contactpunt.',
  // Wat er zou moeten veranderen, na "Het zou mogen als".
  'casework.change.resource.state.reported': 'de melding nog niet beoordeeld was',
  'casework.change.resource.state.open': 'de casus open was',
  'casework.change.context.toldOrReasonGiven.true': 'de betrokkene was ingelicht, of er een reden stond waarom niet',
  'casework.change.context.everyCriterionMet.true': 'aan elk criterium was voldaan',
  'casework.change.context.everyCriterionExplained.true': 'elk criterium was toegelicht',
  'casework.change.context.ownReport.false': 'iemand anders had gemeld',
  'casework.change.context.lawful.true': 'u verklaart dat uw organisatie deze gegevens rechtmatig heeft',
  'casework.change.context.secrecyStated.true': 'er een grond met toelichting stond om de geheimhouding te doorbreken',
  'casework.change.context.statementSigned.true': 'de gast de geheimhoudingsverklaring had getekend',
} as const
