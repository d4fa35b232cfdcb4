// Given to a process by NODE_OPTIONS=--import: the whole process believes that it is CLOCK_SKEW_MS later than it is. No line of the services knows.
const skew = Number(process.env.CLOCK_SKEW_MS);
if (!Number.isFinite(skew)) throw new Error('CLOCK_SKEW_MS is a number of milliseconds.');
const Real = Date;

class SkewedDate extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + skew);
    else super(...given);
  }

  static now() {
    return Real.now() + skew;
  }
}

globalThis.Date = SkewedDate;
