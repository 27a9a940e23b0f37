/**
 * What PostgreSQL runs for each finished segment of its log: a durable copy into the spool, when there is a spool. Without
 * one (nobody has ever taken a backup) the segment is let go. `%p` and `%f` are filled in by the server.
 */
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Beside the data, on the same disk, owned by the server's user; emptied by the backup. */
export const spoolOf = (place: Pick<Place, 'folder'>): string => join(place.folder, 'log-spool')

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`

export function archiveCommand(place: Pick<Place, 'folder'>): string {
  const spool = quoted(spoolOf(place))
  const copied = `dd if="%p" of=${spool}/%f.part bs=1M conv=fsync status=none`
  return `test ! -d ${spool} || { ${copied} && mv -f ${spool}/%f.part ${spool}/%f && sync ${spool}; }`
}
