/** What holds for a case about an area or a phenomenon: it is about nobody, and each barrier is done by whose it is. */

/** Its owner does it; only for an owner outside the partnership somebody else asks. */
export const barrierIsDoneByItsOwnerOrAskedForOutside = (
  owner: string,
  carriedBy: string,
  takesPart: (organ: string) => boolean,
): boolean => takesPart(carriedBy) && (carriedBy === owner || !takesPart(owner))

/** What did not come about has a reason, in a code. */
export const whatIsNotDoneHasAnObstacle = (outcome: string, obstacle: string | undefined): boolean =>
  (outcome === 'done') === (obstacle === undefined)
