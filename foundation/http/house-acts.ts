/** What the acts of the house itself are called: logging in and out, and what it does at night. */
import type { ActTitles } from './routes.ts'

export const houseActs: ActTitles = {
  nl: {
    'house.answer.repeated': 'Eerder gegeven antwoord herhaald',
    'house.decisions.replayed': 'Beslissingen opnieuw doorgerekend',
    'house.front-page.read': 'Voorpagina geopend',
    'house.rules.kept': 'Regels van deze dag bewaard',
    'identity.appointment.ended': 'Aanstelling beëindigd',
    'identity.appointment.switched': 'Van aanstelling gewisseld',
    'identity.reminder.read': 'Eigen herinnering bekeken',
    'identity.reminder.set': 'Eigen herinnering aan- of uitgezet',
    'identity.session.ended': 'Uitgelogd',
    'identity.session.started': 'Ingelogd',
  },
  en: {
    'house.answer.repeated': 'Answer given before was repeated',
    'house.decisions.replayed': 'Decisions worked out again',
    'house.front-page.read': 'Front page opened',
    'house.rules.kept': 'Rules of this day kept',
    'identity.appointment.ended': 'Appointment ended',
    'identity.appointment.switched': 'Appointment switched',
    'identity.reminder.read': 'Own reminder looked at',
    'identity.reminder.set': 'Own reminder switched on or off',
    'identity.session.ended': 'Logged out',
    'identity.session.started': 'Logged in',
  },
}
