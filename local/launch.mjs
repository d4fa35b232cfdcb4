// What npm start and npm test share: a check of Node's version, and a child that ends when they do.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename } from 'node:path';

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The processes between us and npm, npm included: npm runs us through a shell, which may or may not stay. */
function ancestors() {
  const parent = process.ppid;
  const isShell = readProc(parent, 'cmdline').includes(basename(process.argv[1]));
  const grandparent = isShell ? /^PPid:\s*(\d+)/m.exec(readProc(parent, 'status'))?.[1] : undefined;
  return `${parent} ${grandparent}`;
}

const startedUnder = ancestors();

/** Ends this process with a clear message when Node is older than what the packages need. */
export function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  process.stderr.write(
    `Bazaar needs Node ${major}.${minor} or newer; this is ${process.versions.node}. Get one at https://nodejs.org.\n`,
  );
  process.exit(1);
}

/**
 * Runs Node on `args` in this process group, with our terminal, and ends with its exit code.
 *
 * The child has an IPC channel. It must take SIGINT, SIGTERM and the event "disconnect" as one and the same request
 * to stop: Ctrl-C reaches it from the terminal, a signal sent to us alone is forwarded once, and should we be killed
 * the channel breaks.
 */
export function runNode(args, cwd) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, APOLLO_TELEMETRY_DISABLED: '1' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let asked = false;
  const ask = (signal) => {
    if (asked) return;
    asked = true;
    child.kill(signal);
  };
  process.on('SIGINT', () => {
    if (process.stdin.isTTY !== true) ask('SIGINT');
    // On a terminal this is Ctrl-C, most likely, which the whole group has received: a second signal would be
    // taken for impatience, the end of the channel is not.
    else if (child.connected) child.disconnect();
  });
  process.on('SIGTERM', () => ask('SIGTERM'));
  process.on('SIGHUP', () => ask('SIGTERM'));

  // npm may be killed, and its shell does not pass signals on: then others become our ancestors.
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => ancestors() !== startedUnder && ask('SIGTERM'), 500).unref();
  }

  child.once('error', (error) => {
    process.stderr.write(`${process.execPath} cannot be started: ${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) =>
    process.exit(signal === null ? code : 128 + constants.signals[signal]),
  );
}
