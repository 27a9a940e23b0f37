export const explain = {
  'files.participant-reads-file': 'Wie namens een betrokken orgaan werkt, leest het dossier binnen hetzelfde regime.',
  'files.author-reads-own-file':
    'Wie het schreef, of als lezer is aangewezen, leest het zolang het niet is afgeschermd.',
  'files.privacy-officer-reads-low-levels': 'De privacyfunctionaris leest dossiers van een laag niveau.',
  'files.labelled-for-a-role': 'Een dossier met een etiket is voor wie dat etiket als rol heeft.',
  'files.withheld-from-organ': 'Een bijdrage kan aan een orgaan worden onthouden.',
  'files.shielded-after-closing': 'Na het sluiten is een dossier afgeschermd.',
  'files.delegate-releases-tested-file': 'De afgevaardigde van een betrokken orgaan verstrekt een getoetst resultaat.',
} as const
