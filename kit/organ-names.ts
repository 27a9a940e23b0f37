/** Organs, roles and legal worlds as people call them. What is not listed is shown by its code. */
import type { Words } from './language.ts'

const organs: { readonly [code: string]: Words } = {
  burgemeester: { nl: 'Burgemeester', en: 'Mayor' },
  college: { nl: 'College van B en W', en: 'Municipal executive' },
  raad: { nl: 'Gemeenteraad', en: 'Municipal council' },
  bezwaarschriftencommissie: { nl: 'Bezwaarschriftencommissie', en: 'Objections committee' },
  politie: { nl: 'Politie', en: 'Police' },
  om: { nl: 'Openbaar Ministerie', en: 'Public Prosecution Service' },
  'raad-kinderbescherming': { nl: 'Raad voor de Kinderbescherming', en: 'Child Care and Protection Board' },
  ggd: { nl: 'GGD', en: 'Municipal health service' },
  dji: { nl: 'Dienst Justitiële Inrichtingen', en: 'Custodial Institutions Agency' },
  reclassering: { nl: 'Reclassering', en: 'Probation service' },
  'veilig-thuis': { nl: 'Veilig Thuis', en: 'Veilig Thuis (domestic violence centre)' },
  rijksbelastingdienst: { nl: 'Rijksbelastingdienst', en: 'Tax administration' },
  fiod: { nl: 'FIOD', en: 'Fiscal intelligence and investigation service' },
  kmar: { nl: 'Koninklijke Marechaussee', en: 'Royal Marechaussee' },
  uwv: { nl: 'UWV', en: 'Employee insurance agency' },
  ind: { nl: 'IND', en: 'Immigration and naturalisation service' },
  provincie: { nl: 'Provinciebestuur', en: 'Provincial executive' },
  arbeidsinspectie: { nl: 'Nederlandse Arbeidsinspectie', en: 'Labour inspectorate' },
  nvwa: { nl: 'NVWA', en: 'Food and consumer product safety authority' },
  'gecertificeerde-instelling': { nl: 'Gecertificeerde instelling', en: 'Certified youth protection institution' },
  'gemeentelijke-opdrachtnemer': {
    nl: 'Instelling in opdracht van het college',
    en: 'Institution commissioned by the executive',
  },
  'ggz-instelling': { nl: 'GGZ-instelling', en: 'Mental health institution' },
  // Outside every partnership; they own barriers.
  verhuurder: { nl: 'Verhuurder', en: 'Landlord' },
  netbeheerder: { nl: 'Netbeheerder', en: 'Grid operator' },
  bank: { nl: 'Bank', en: 'Bank' },
  notaris: { nl: 'Notaris', en: 'Civil-law notary' },
  school: { nl: 'School', en: 'School' },
}
export const organName = (code: string): Words => organs[code] ?? { nl: code, en: code }

const roles = {
  'desk-officer': { nl: 'signalencoördinator', en: 'desk officer' },
  'radicalisation-officer': { nl: 'meldpunt radicalisering', en: 'radicalisation officer' },
  'process-manager': { nl: 'procesregisseur', en: 'process manager' },
  'partner-professional': { nl: 'professional van een partner', en: 'partner professional' },
  delegate: { nl: 'gemachtigde van een deelnemer', en: 'delegate of a participant' },
  'legal-adviser': { nl: 'juridisch adviseur', en: 'legal adviser' },
  mayor: { nl: 'burgemeester', en: 'mayor' },
  'privacy-officer': { nl: 'functionaris gegevensbescherming', en: 'privacy officer' },
  'log-controller': { nl: 'controleur van de logging', en: 'log controller' },
  'contact-point-clerk': { nl: 'contactpunt betrokkenen', en: 'contact point' },
  analyst: { nl: 'analist', en: 'analyst' },
  'programme-manager': { nl: 'programmamanager', en: 'programme manager' },
  'council-member': { nl: 'raadslid', en: 'council member' },
  administrator: { nl: 'beheerder', en: 'administrator' },
} as const satisfies { readonly [code: string]: Words }

/** The same closed list as the server's capacity; a test keeps them equal. */
export type Role = keyof typeof roles
export const roleCodes = Object.keys(roles) as readonly Role[]
export const roleName = (code: string): Words => roles[code as Role] ?? { nl: code, en: code }

/** As the law pages of sharing name them; a test keeps them equal. */
const regimes: { readonly [code: string]: Words } = {
  MUN: { nl: 'Binnen de gemeente', en: 'Inside the municipality' },
  'WGS-ZVH': { nl: 'Zorg- en Veiligheidshuis', en: 'Care and safety house' },
  'WGS-RIEC': { nl: 'Regionaal Informatie- en Expertisecentrum', en: 'Regional information and expertise centre' },
  PGA: { nl: 'Persoonsgerichte aanpak radicalisering', en: 'Person-centred approach to radicalisation' },
}
export const regimeName = (code: string): Words => regimes[code] ?? { nl: code, en: code }
