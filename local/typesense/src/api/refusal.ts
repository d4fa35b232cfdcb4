/** A request that Typesense would not take; the message is what a client reads. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The description does not allow it. */
export const badRequest = (message: string): Refusal => new Refusal(400, message);

/** The description allows it, and this double does not do it: better than an answer that Typesense would not give. */
export const notDoubled = (what: string): Refusal => new Refusal(501, `The double does not know ${what}.`);
