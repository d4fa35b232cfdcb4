import type { ManyTopics, OneTopic, Scale, Stalled } from './scenes.ts';

/** What was measured; a scene that was left out is null. */
export type Measurements = {
  shared: OneTopic;
  naive: Omit<OneTopic, 'reconnectMs'> | null;
  many: ManyTopics;
  stalled: Stalled | null;
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : whole(value)} ms`;
const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
const MB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

const times = (naive: number, shared: number): string => `${(naive / shared).toFixed(1)} ×`;

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...rest] = rows;
  return [head, head.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

/** The results as Markdown, beside the goals. */
export const report = (scale: Scale, { shared, naive, many, stalled }: Measurements): string => {
  const against = (
    name: string,
    goal: string,
    value: (scene: Omit<OneTopic, 'reconnectMs'>) => number,
    show: (value: number) => string,
  ): string[] => [
    name,
    goal,
    show(value(shared)),
    ...(naive === null ? ['–', '–'] : [show(value(naive)), times(value(naive), value(shared))]),
  ];
  const clients = whole(scale.clients);
  return [
    `${clients} clients on one topic`,
    table([
      ['', 'goal', 'Bazaar', 'an upstream a client', 'ratio'],
      against('upstreams', '1', ({ joined }) => joined.upstreams, whole),
      against('CPU an event', '≤ 130 ms', ({ fanned }) => fanned.cpuEach, ms),
      against('delivery p50', '', ({ fanned }) => fanned.p50, ms),
      against('delivery p99', '< 250 ms', ({ fanned }) => fanned.p99, ms),
      against('event loop held at most', '≤ 35 ms', ({ fanned }) => fanned.loopHeldMs, ms),
      against('heap and buffers a client', '≤ 12 kB', ({ joined }) => joined.heapEach, kB),
      against('resident memory a client', '', ({ joined }) => joined.residentEach, kB),
      against('deliveries an event', clients, ({ fanned }) => fanned.received / fanned.events, whole),
    ]),
    `${whole(scale.reconnects)} clients that come back at once have their state after ${ms(shared.reconnectMs)} (goal: 1 s).`,
    `${clients} clients over ${whole(scale.topics)} topics, ${whole(scale.rate)} events a second`,
    table([
      ['', 'first half', 'second half'],
      ['deliveries', whole(many.first.received), whole(many.last.received)],
      ['delivery p50', ms(many.first.p50), ms(many.last.p50)],
      ['delivery p99', ms(many.first.p99), ms(many.last.p99)],
    ]),
    `upstreams ${whole(many.joined.upstreams)}, ${kB(many.joined.heapEach)} a client, ${whole(many.cpuShare * 100)} % of a processor, event loop held for ${ms(many.loopHeldMs)} at most`,
    ...(stalled === null
      ? []
      : [
          `${whole(scale.stalled)} clients that stop reading beside as many that read: ${whole(stalled.closed)} closed, ` +
            `heap ${MB(stalled.heapGrowth)} and resident memory ${MB(stalled.residentGrowth)} more afterwards (goal: < 100 MB); ` +
            `the others got ${whole(stalled.others.received)} deliveries with p99 ${ms(stalled.others.p99)}`,
        ]),
  ].join('\n\n');
};
