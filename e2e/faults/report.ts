import type { RunReport } from './run.ts';

const shown = 20;

const list = (rows: ReadonlyMap<string, number>): string[] =>
  [...rows].map(([what, count]) => `${String(count).padStart(7)}  ${what}`);

/** How often a process was killed: at a crash point or at any moment. */
export const killsOf = ({ faults }: RunReport): number =>
  [...faults].reduce((sum, [what, count]) => (/ is killed$| dies at /.test(what) ? sum + count : sum), 0);

/** A report for people. */
export const formatReport = (report: RunReport): string => {
  const { seed, faults, orders, purchases, told, traces, problems } = report;
  return [
    '',
    'What went wrong',
    ...list(faults),
    '',
    `Where the orders of ${purchases} purchases ended`,
    ...list(orders),
    '',
    'What people were told',
    ...list(told),
    '',
    ...(traces.length > 0 ? ['What services wrote that ended by themselves', ...traces.slice(-40), ''] : []),
    problems.length === 0
      ? `${killsOf(report)} kills; every promise was kept. Seed ${seed}.`
      : `${problems.length} broken promises. Seed ${seed}.`,
    ...problems.slice(0, shown).map((problem) => `  ${problem}`),
  ].join('\n');
};
