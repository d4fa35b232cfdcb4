/** Why something was refused: what a person can mend. */
export type Refusal = {
  /** A stable upper-case name. */
  readonly code: string;
  /** One sentence in plain English. */
  readonly message: string;
  /** The input field at fault below `input`, outermost first; null when it is not one field. */
  readonly path: readonly string[] | null;
  /** For INSUFFICIENT_STOCK only. */
  readonly shortage?: {
    readonly variantId: string;
    readonly productId: string;
    readonly requested: number;
    readonly available: number;
  };
};

/** Makes a refusal. */
export const refusal = (code: string, message: string, path: readonly string[] | null = null): Refusal => ({
  code,
  message,
  path,
});
