/** Milliseconds since it was called; for benchmarks only. */
export function stopwatch(): () => number {
  const begun = performance.now()
  return () => performance.now() - begun
}
