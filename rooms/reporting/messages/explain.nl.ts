export const explain = {
  'reporting.reports-are-open': 'Rapportages aan de raad zijn openbaar. Iedereen mag ze lezen.',
  'reporting.makers-of-figures-make-reports':
    'Het college legt de raad verantwoording af. Wie de cijfers maakt of het programma leidt, stelt de rapportage op.',
} as const
