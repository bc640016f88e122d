/**
 * Milliseconds this process has kept processors busy, its collector's threads included: unlike the clock on the wall they do not grow with what
 * else the machine does.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that something takes, up to its return. */
export function clock(run: () => unknown): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}
