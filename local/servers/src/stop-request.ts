const SAME_REQUEST_MS = 1_000;

/**
 * Calls `stop` once, when this process is asked to end: SIGINT, SIGTERM, or the end of the launcher that started it
 * over an IPC channel (also when that ended before this call). The same request may arrive by several ways at once,
 * from the terminal, from npm and from the launcher; a signal more than a second after the first is impatience, and
 * ends the process at once.
 */
export function onStopRequest(stop: () => void): void {
  let askedAt: number | undefined;
  const ask = (impatientCode?: number) => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      stop();
    } else if (impatientCode !== undefined && Date.now() - askedAt > SAME_REQUEST_MS) {
      process.exit(impatientCode);
    }
  };
  process.on('SIGINT', () => ask(130));
  process.on('SIGTERM', () => ask(143));
  process.once('disconnect', () => ask());
  // The channel keeps this process alive no longer than its own work does.
  process.channel?.unref();
  if (process.connected === false) ask();
}
