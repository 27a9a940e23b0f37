/** Settings that nobody reads: a name with a mistake in it changes nothing, and the house opens as if it had not been typed. */

/** Every setting of docs/how-to/settings.md, and the folders of the two programs that hold keys on another machine. */
export const settings = [
  'SCHAKEL_BACKUP_KEY',
  'SCHAKEL_BASE_MAP',
  'SCHAKEL_BASE_MAP_LICENCE',
  'SCHAKEL_CHROMIUM',
  'SCHAKEL_DATA',
  'SCHAKEL_DATABASE_URL',
  'SCHAKEL_KEYS',
  'SCHAKEL_KEY_COMMAND',
  'SCHAKEL_KEY_HOLDERS',
  'SCHAKEL_LDV_COLLECTOR',
  'SCHAKEL_LOG_KEY_COMMAND',
  'SCHAKEL_MAIL',
  'SCHAKEL_MODE',
  'SCHAKEL_OIDC_ACR',
  'SCHAKEL_OIDC_CLIENT_ID',
  'SCHAKEL_OIDC_CLIENT_SECRET',
  'SCHAKEL_OIDC_ISSUER',
  'SCHAKEL_OPEN_DATA_HOSTS',
  'SCHAKEL_PARTNERSHIP',
  'SCHAKEL_PEERS',
  'SCHAKEL_PORT',
  'SCHAKEL_POSTGRES',
  'SCHAKEL_RECOVERY_KEY',
  'SCHAKEL_REFERENCE_DATA',
  'SCHAKEL_RESIDENT_ORIGIN',
  'SCHAKEL_WORKBENCH_ORIGIN',
]
const ofOthers = ['SCHAKEL_KEY_FOLDER', 'SCHAKEL_LOG_KEY_FOLDER']

/** A sentence for each name that begins as a setting and is none. Its value is not shown: it may be a secret. */
export const unknownSettings = (env: { readonly [name: string]: string | undefined }): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('SCHAKEL_') && !settings.includes(name) && !ofOthers.includes(name))
    .sort()
    .map((name) => `${name} is no setting of Schakel and does nothing. They stand in docs/how-to/settings.md.`)
