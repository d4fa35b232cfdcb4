import { type Transaction, userError } from '@bazaar/service-kit';
import type { TwoFactorRow } from '../data/two-factor-tables.ts';
import { holdTwoFactor, replaceRecoveryCodes, takeStep, useRecoveryCode } from '../data/two-factors.ts';
import { stepOfCode } from '../secrets/one-time-passwords.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../secrets/recovery-codes.ts';
import type { Deps } from './deps.ts';

type Given = { userId: string; code: string };
type Reading = Pick<Deps, 'clock' | 'sealing'>;

/** What a secret is sealed for. */
export const sealedFor = (userId: string): string => `two-factor:${userId}`;

/** A code that is wrong, has been used, or was not expected. */
export const invalidCode = () => userError('INVALID_CODE', 'This code is wrong or has been used.', ['code']);

/** Are these the six digits of now? They are taken: the same code is not right again. The factor must be held. */
export const takeDigits = async (
  tx: Transaction,
  { clock, sealing }: Reading,
  factor: TwoFactorRow,
  code: string,
): Promise<boolean> => {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return false;
  const { userId, secret, lastStep } = factor;
  const step = stepOfCode(sealing.open(secret, sealedFor(userId)), digits, clock());
  if (step === null || (lastStep !== null && step <= lastStep)) return false;
  await takeStep(tx, userId, step);
  return true;
};

/** Is this a right code of a factor in force: six digits, or a recovery code? It is used up either way. */
export const takeCode = async (
  tx: Transaction,
  reading: Reading,
  { userId, code }: Given,
): Promise<boolean> => {
  const factor = await holdTwoFactor(tx, userId);
  if (!factor?.confirmedAt) return false;
  return (
    (await takeDigits(tx, reading, factor, code)) ||
    (await useRecoveryCode(tx, userId, hashRecoveryCode(code)))
  );
};

/** May somebody who has proven who they are come in? Those with a second factor in force need its code. */
export const passSecondFactor = async (
  tx: Transaction,
  reading: Reading,
  { userId, code }: { userId: string; code: string | null },
): Promise<'PASSED' | 'TWO_FACTOR_REQUIRED' | 'INVALID_CODE'> => {
  const factor = await holdTwoFactor(tx, userId);
  if (!factor?.confirmedAt) return 'PASSED';
  if (code === null) return 'TWO_FACTOR_REQUIRED';
  return (await takeCode(tx, reading, { userId, code })) ? 'PASSED' : 'INVALID_CODE';
};

/** Makes new recovery codes in the place of all there are. */
export const renewRecoveryCodes = async (tx: Transaction, userId: string): Promise<string[]> => {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(tx, userId, codes.map(hashRecoveryCode));
  return codes;
};
