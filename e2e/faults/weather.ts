import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { subgraphs } from '@bazaar/schema/subgraphs';
import type { Environment, ServiceName, Stack } from '@bazaar/stack';
import { repeatMessages } from './broker.ts';
import type { Random } from './random.ts';
import { type Aim, type Crash, crashing, type Fault, planCrashes } from './schedule.ts';
import { deadlineSeconds, reviewSeconds, usualTries } from './settings.ts';

/** What went wrong how often. */
export type Counts = Map<string, number>;

/** Makes things go wrong in a running shop. */
export type Weather = {
  /** The environment of a service's next life; hand it to the stack. */
  env(name: ServiceName): Environment;
  /** Hears of processes that ended; hand it to the stack. */
  ended(name: ServiceName, signal: NodeJS.Signals | null): void;
  /** From now on services die at crash points. */
  begin(stack: Stack): Promise<void>;
  /** Lets one thing go wrong, and waits until it is over. */
  inflict(fault: Fault): Promise<void>;
  /** Nothing goes wrong any more, and all that was stopped runs again. */
  clear(): Promise<void>;
  counts: Counts;
};

const skewedClock = new URL('skewed-clock.mjs', import.meta.url).href;
const requests: Readonly<Record<Aim, RegExp | undefined>> = {
  anything: undefined,
  opening: /^POST .*\/payment_intents$/,
  paying: /^POST .*\/confirm$/,
  'calling off': /^POST .*\/cancel$/,
  'giving back': /^POST .*\/refunds$/,
};
// A service needs a moment before it can be asked anything, and servers that are away are waited for.
const restartPatience = 60_000;

const patiently = async (work: () => Promise<void>): Promise<void> => {
  const deadline = Date.now() + restartPatience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
};

/** An event as Stripe would send it, for an intent of the shop's that nobody has paid. */
const forgedEvent = (intent: { id: string; amount: number; metadata: object }): string =>
  JSON.stringify({
    id: `evt_forged_${randomUUID()}`,
    object: 'event',
    type: 'payment_intent.succeeded',
    data: {
      object: {
        ...intent,
        object: 'payment_intent',
        status: 'succeeded',
        amount_received: intent.amount,
        payment_method_types: ['card'],
      },
    },
  });

/** Makes the weather of a run; all of it comes from `random`. */
export const createWeather = (random: Random, { crash }: { crash: boolean }): Weather => {
  const counts: Counts = new Map();
  const count = (what: string, times = 1): void => void counts.set(what, (counts.get(what) ?? 0) + times);
  const crashes = new Map(
    crashing.map((name) => [name as ServiceName, planCrashes(random.fork(`crashes of ${name}`), name)]),
  );
  const armed = new Map<ServiceName, Crash>();
  const skews = new Map<ServiceName, number>();
  let running: Stack | null = null;
  let raging = false;

  const stack = (): Stack => {
    if (!running) throw new Error('There is no shop yet');
    return running;
  };
  const relive = async (name: ServiceName, pauseMs = 0): Promise<void> => {
    await stack().kill(name);
    await sleep(pauseMs);
    await patiently(() => stack().restart(name));
  };
  const faults = () => {
    const { stripe } = stack();
    if (!stripe) throw new Error("Faults need Stripe's double");
    return stripe;
  };

  const forge = async (): Promise<void> => {
    const unpaid = faults()
      .state()
      .paymentIntents.findLast(({ status }) => status === 'requires_payment_method');
    if (!unpaid) return;
    const port = Number(new URL(stack().url).port) + 1 + subgraphs.indexOf('payments');
    const response = await fetch(`http://127.0.0.1:${port}/webhooks/stripe`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`,
      },
      body: forgedEvent(unpaid),
    }).catch(() => null);
    if (response) count('a forged webhook');
    await response?.text();
  };

  const inflict = async (fault: Fault): Promise<void> => {
    switch (fault.kind) {
      case 'kill':
        await Promise.all(
          fault.services.map((service) => {
            count(`${service} is killed`);
            return relive(service, fault.ms);
          }),
        );
        return;
      case 'server':
        count(`${fault.server} is stopped and started`);
        await stack().stopServer(fault.server);
        await sleep(fault.ms);
        return stack().startServer(fault.server);
      case 'holdWebhooks':
        count(`webhooks come late${fault.duplicate ? ', twice' : ''}${fault.shuffle ? ', in reverse' : ''}`);
        faults().faults.holdWebhooks();
        await sleep(fault.ms);
        // Not awaited: each is tried once, and payments may be away.
        void faults().faults.releaseWebhooks({ duplicate: fault.duplicate, shuffle: fault.shuffle });
        return;
      case 'dropWebhooks':
        count('webhooks that never come', fault.count);
        faults().faults.dropWebhooks(fault.count);
        return;
      case 'stripeRefuses':
        count(`Stripe answers ${fault.status} to ${fault.aim}`, fault.count);
        faults().faults.failNext(fault.count, fault.status, requests[fault.aim]);
        return;
      case 'stripeGoesSilent':
        count(
          fault.how === 'silence'
            ? `Stripe never answers to ${fault.aim}, and acts`
            : `Stripe acts on ${fault.aim}, and the connection is lost`,
          fault.count,
        );
        faults().faults.timeoutAfterEffectNext(fault.count, fault.how, requests[fault.aim]);
        return;
      case 'forgeWebhook':
        return forge();
      case 'repeatMessages':
        return patiently(async () =>
          count('messages that come again', await repeatMessages(stack().natsUrl, fault.count)),
        );
      case 'clock':
        count(`the clock of ${fault.service} is 10 minutes ${fault.offsetMs < 0 ? 'slow' : 'fast'}`);
        skews.set(fault.service, fault.offsetMs);
        await relive(fault.service);
        await sleep(fault.ms);
        skews.delete(fault.service);
        return relive(fault.service);
    }
  };

  return {
    counts,
    inflict,
    env: (name) => {
      const life = raging ? crashes.get(name)?.next().value : undefined;
      if (life) armed.set(name, life);
      else armed.delete(name);
      const skew = skews.get(name);
      return {
        ...(name === 'orders'
          ? {
              PAYMENT_DEADLINE_SECONDS: String(deadlineSeconds),
              VELOCITY_TRIES_PER_PERSON: String(usualTries),
              REVIEW_DEADLINE_SECONDS: String(reviewSeconds),
            }
          : {}),
        ...(name === 'payments' ? { STRIPE_TIMEOUT_MS: '1500', RECONCILE_AFTER_SECONDS: '2' } : {}),
        ...(life ? { CRASH_POINT: `${life.point}:${life.time}` } : {}),
        ...(skew === undefined
          ? {}
          : { NODE_OPTIONS: `--import ${skewedClock}`, CLOCK_SKEW_MS: String(skew) }),
      };
    },
    ended: (name, signal) => {
      const life = armed.get(name);
      if (signal === 'SIGKILL' && life) count(`${name} dies at ${life.point}`);
      else count(`${name} ends by itself`);
    },
    begin: async (started) => {
      running = started;
      raging = crash;
      if (crash) for (const name of crashing) await relive(name);
    },
    clear: async () => {
      raging = false;
      skews.clear();
      faults().faults.calm();
      for (const server of ['PostgreSQL', 'NATS', 'Redis'] as const) await stack().startServer(server);
      await faults().faults.releaseWebhooks();
      // Their lives from here on have no end planned.
      for (const name of crashing) await relive(name);
    },
  };
};
