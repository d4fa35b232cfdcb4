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
  // Those that start and those that run.
  const children = new Map<ServiceName, ServiceProcess>();
  // Killed on purpose: down until they are restarted.
  const down = new Set<ServiceName>();
  let stopping = false;

  const begin = async (name: ServiceName): Promise<void> => {
    const child = startProcess(name, {
      env: { ...environmentOf(name, around), ...env?.(name) },
      log,
      bundle: bundleOf?.(name),
    });
    children.set(name, child);
    const forget = (): boolean => children.get(name) === child && children.delete(name);
    try {
      await child.ready;
    } catch (error) {
      forget();
      throw error;
    }
    void child.ended.then((signal) => {
      if (stopping || !forget()) return;
      onEnd?.(name, signal);
      onFailure(`The ${name} service (process ${child.pid}) ended by itself; it is started again.`);
      again(name);
    });
  };
  const again = (name: ServiceName): void => {
    setTimeout(() => {
      if (stopping || down.has(name) || children.has(name)) return;
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
      const child = children.get(name);
      children.delete(name);
      await child?.kill();
    },
    restart: async (name) => {
      // Whoever else restarts it does so for both.
      await (children.get(name)?.ready ?? begin(name));
      down.delete(name);
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...children.values()].map((each) => each.stop()));
    },
  };
};
