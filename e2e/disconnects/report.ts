import type { Report } from './run.ts';

/** A report for people. */
export const formatReport = ({
  cuts,
  lost,
  deliveries,
  gaps,
  duplicates,
  disorder,
  expired,
  seconds,
}: Report): string =>
  [
    `${cuts.toLocaleString('en')} connections cut at random moments, ${lost} more lost to services that went away`,
    `${deliveries.toLocaleString('en')} deliveries in ${seconds.toFixed(0)} s: gaps ${gaps}, duplicates ${duplicates}, out of order ${disorder}, cursors expired ${expired}`,
  ].join('\n');
