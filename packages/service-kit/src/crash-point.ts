/**
 * Where a process can be made to die, so that tests can show that nothing is lost there: before and after each commit, each publish,
 * each acknowledgement, and each request to Stripe.
 */
export const crashPoints = [
  'transaction.beforeCommit',
  'transaction.afterCommit',
  'outbox.afterPublish',
  'outbox.afterForget',
  'sweep.afterPublish',
  'consumer.beforeHandle',
  'consumer.beforeAck',
  'consumer.afterAck',
  'stripe.beforeCall',
  'stripe.afterCall',
  'webhook.beforeAnswer',
] as const;

/** A place where a process can be made to die. */
export type CrashPoint = (typeof crashPoints)[number];

/** Reads `name` or `name:7`, the seventh time that this place is come to; null when it is neither. */
export const parseCrashPoint = (text: string): { name: CrashPoint; time: number } | null => {
  const [, found, time = '1'] = /^([\w.]+)(?::([1-9]\d{0,8}))?$/.exec(text) ?? [];
  const name = crashPoints.find((each) => each === found);
  return name ? { name, time: Number(time) } : null;
};

let armed: CrashPoint | null = null;
let left = 0;

/** Has this process die at a place, as a power failure would: nothing is finished, nobody is told. Only faults tests call it, through CRASH_POINT. */
export const armCrashPoint = ({ name, time }: { name: CrashPoint; time: number }): void => {
  armed = name;
  left = time;
};

/** Dies here if this process was told to; else it costs one comparison. */
export const crashPoint = (name: CrashPoint): void => {
  if (armed !== name) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
