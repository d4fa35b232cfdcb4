import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { OptionalServerName, ServerName } from './options.ts';
import { endProcess, inspectProcess, isGoneWithin, type StopStep } from './processes.ts';

const OWNER = 'owner.pid';
// A server that was killed a moment ago may still be seen at work.
const DYING_MS = 1_000;

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

/**
 * Clears the way for a start in a folder that an earlier run may have left without stopping its server.
 *
 * A server still at work on the data is ended when whoever started it is gone. A process that merely got the recorded
 * id is left alone.
 * @param place where the server's records are: `pidFile` is written by the server itself, `data` is the folder it
 *   works on, which its command line or working folder must name
 * @throws Error when the server's starter is alive: two servers on one folder would destroy the data
 */
export async function clearLeftovers(
  name: ServerName | OptionalServerName,
  place: { folder: string; data: string; pidFile: string },
  steps: readonly StopStep[],
): Promise<void> {
  const pid = await readPid(place.pidFile);
  if (pid !== undefined) {
    const found = await inspectProcess(pid);
    const ours =
      found !== undefined && (found.commandLine.includes(place.data) || found.workingFolder === place.data);
    if (ours) {
      const owner = await readPid(join(place.folder, OWNER));
      if (found.parent === owner && !(await isGoneWithin(pid, DYING_MS))) {
        throw new Error(
          `${name} already runs on ${place.data}, started by process ${owner}. Stop that process first, or choose another folder.`,
        );
      }
      await endProcess(pid, steps);
    } else if (found !== undefined) {
      // PostgreSQL would take the stranger for a server of its own, and refuse to start.
      await rm(place.pidFile, { force: true });
    }
  }
  await writeFile(join(place.folder, OWNER), String(process.pid));
}
