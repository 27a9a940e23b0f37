/** Two links of a chain, the second through the first. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 40 24" width="35" height="21" aria-hidden="true" focusable="false">
    <rect x="2" y="4" width="21" height="16" rx="8" />
    <rect x="17" y="4" width="21" height="16" rx="8" />
  </svg>
)
