import { spawn, spawnSync } from 'node:child_process';

/** Puts what follows under the kernel's care: `signal` reaches it the moment this process dies, however it dies. */
type Guard = (signal: NodeJS.Signals) => readonly string[];

let guard: Guard | null | undefined;

/**
 * The command to put before a server's own so that the kernel ends it with this process; null where the system has
 * no such command (macOS, BusyBox), and {@link watchOver} must do.
 */
export function parentDeathGuard(): Guard | null {
  if (guard === undefined) {
    const probe = spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' });
    guard =
      probe.status === 0 ? (signal) => ['setpriv', '--pdeathsig', signal.slice('SIG'.length), '--'] : null;
  }
  return guard;
}

/**
 * Starts a shell that waits on a pipe from this process and signals `pid` once the pipe breaks.
 * @returns ends the watch without a signal
 */
export function watchOver(pid: number, signal: NodeJS.Signals): () => void {
  const script = 'read -r _; kill -s "$1" "$2" 2>/dev/null';
  const shell = spawn('sh', ['-c', script, 'sh', signal.slice('SIG'.length), String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a session of its own, a signal to our whole group does not end the watch before its work is done.
    detached: true,
  });
  shell.unref();
  return () => void shell.kill('SIGKILL');
}
