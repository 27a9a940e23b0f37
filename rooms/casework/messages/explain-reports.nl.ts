/** Why somebody reads or asks about a report, until it is decided on. */
export const reports = {
  'casework.core-participant-weighs-report':
    'De afgevaardigden van de kerndeelnemers (bij het RIEC: van de deelnemers) beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-report': 'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-goal-of-report':
    'De afgevaardigden van de kerndeelnemers (bij het RIEC: van de deelnemers) beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-goal-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-goal-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-persons-of-report':
    'De afgevaardigden van de kerndeelnemers (bij het RIEC: van de deelnemers) beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-persons-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-persons-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-criteria-of-report':
    'De afgevaardigden van de kerndeelnemers (bij het RIEC: van de deelnemers) beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-criteria-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-criteria-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-telling-of-report':
    'De afgevaardigden van de kerndeelnemers (bij het RIEC: van de deelnemers) beoordelen samen of een melding past; daarvoor lezen zij die.',
  'casework.reporter-follows-own-telling-of-report':
    'Het orgaan dat meldde, volgt de eigen melding tot erover is beslist.',
  'casework.process-manager-screens-telling-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.core-participant-weighs-inquiry-of-report':
    'De afgevaardigden van de kerndeelnemers beoordelen samen of een melding past; daarvoor lezen zij ook wat de melder werd gevraagd.',
  'casework.reporter-follows-own-inquiry-of-report':
    'Het orgaan dat meldde, leest wat het over de melding werd gevraagd.',
  'casework.process-manager-screens-inquiry-of-report': 'De procesregisseur kijkt of een melding compleet is.',
  'casework.organ-involved-reads-inquiry':
    'Wie namens een betrokken orgaan werkt, leest wat de melder werd gevraagd en antwoordde.',
  'casework.whoever-screens-or-weighs-asks-reporter':
    'Zolang er niet is beslist, vragen de procesregisseur en de afgevaardigden van de kerndeelnemers de melder wat zij missen.',
  'casework.reporter-answers-inquiry': 'Uw orgaan meldde dit en antwoordt op de vraag.',
} as const
