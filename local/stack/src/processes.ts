import { type ServiceProcess, startProcess } from './process.ts';
import { environmentOf, type ServiceName, type Services, type Surroundings } from './services.ts';
import type { StackOptions } from './stack.ts';

/** Gives every service a process of its own. Whoever crashes is started again, for as long as it takes, as an orchestrator would. They log to the end of `log`. */
export const runProcesses = (
  around: Surroundings,
  log: string,
  {
    env,
    bundleOf,
    restartAfterMs = 1000,
    onEnd,
    onFailure,
  }: Pick<StackOptions, 'env' | 'bundleOf' | 'restartAfterMs' | 'onEnd' | 'onFailure'>,
): Services => {
  const running = new Map<ServiceName, ServiceProcess>();
  const starting = new Map<ServiceName, Promise<void>>();
  // Killed on purpose: down until they are restarted.
  const down = new Set<ServiceName>();
  let stopping = false;

  const start = async (name: ServiceName): Promise<void> => {
    const child = await startProcess(name, {
      env: { ...environmentOf(name, around), ...env?.(name) },
      log,
      bundle: bundleOf?.(name),
    });
    running.set(name, child);
    void child.ended.then((signal) => {
      if (stopping || running.get(name) !== child) return;
      running.delete(name);
      onEnd?.(name, signal);
      onFailure(`The ${name} service (process ${child.pid}) ended by itself; it is started again.`);
      again(name);
    });
  };
  const begin = (name: ServiceName): Promise<void> => {
    const work = start(name).finally(() => starting.delete(name));
    starting.set(name, work);
    return work;
  };
  const again = (name: ServiceName): void => {
    setTimeout(() => {
      if (stopping || down.has(name) || starting.has(name) || running.has(name)) return;
      begin(name).catch((error: unknown) => {
        onFailure(`${name}: ${String(error)}`);
        again(name);
      });
    }, restartAfterMs);
  };
  return {
    begin,
    kill: async (name) => {
      down.add(name);
      await starting.get(name)?.catch(() => undefined);
      const child = running.get(name);
      running.delete(name);
      await child?.kill();
    },
    restart: async (name) => {
      await begin(name);
      down.delete(name);
    },
    stop: async () => {
      stopping = true;
      await Promise.allSettled(starting.values());
      await Promise.all([...running.values()].map((each) => each.stop()));
    },
  };
};
