import { unauthenticated } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { addAddress } from '../operations/add-address.ts';
import { requestPasswordReset, resendVerification } from '../operations/ask-for-mail.ts';
import { beginTwoFactor } from '../operations/begin-two-factor.ts';
import { changePassword } from '../operations/change-password.ts';
import { confirmTwoFactor } from '../operations/confirm-two-factor.ts';
import { deleteAccount } from '../operations/delete-account.ts';
import type { Deps, Viewer } from '../operations/deps.ts';
import { disableTwoFactor } from '../operations/disable-two-factor.ts';
import { exportMyData } from '../operations/export-my-data.ts';
import { markNotificationsRead } from '../operations/mark-notifications-read.ts';
import { refreshSession } from '../operations/refresh-session.ts';
import { regenerateRecoveryCodes } from '../operations/regenerate-recovery-codes.ts';
import { registerSeller } from '../operations/register-seller.ts';
import { removeAddress } from '../operations/remove-address.ts';
import { resetPassword } from '../operations/reset-password.ts';
import { setDefaultAddress } from '../operations/set-default-address.ts';
import { setRoles } from '../operations/set-roles.ts';
import { signIn } from '../operations/sign-in.ts';
import { signInWithProvider } from '../operations/sign-in-with-provider.ts';
import { signOut, signOutEverywhere } from '../operations/sign-out.ts';
import { signUp } from '../operations/sign-up.ts';
import { updateAddress } from '../operations/update-address.ts';
import { updateProfile } from '../operations/update-profile.ts';
import { verifyEmail } from '../operations/verify-email.ts';

// What was loaded before the change must not be answered after it.
const afresh = async <Payload>({ loaders }: Context, payload: Promise<Payload>): Promise<Payload> => {
  const answer = await payload;
  loaders.forget();
  return answer;
};

const changing =
  <Input, Payload>(operation: (deps: Deps, input: Input) => Promise<Payload>) =>
  (_root: unknown, { input }: { input: Input }, context: Context): Promise<Payload> =>
    afresh(context, operation(context, input));

const viewerOf = ({ identity: { userId, sessionId } }: Context): Viewer => {
  if (userId === null) throw unauthenticated();
  return { userId, sessionId };
};

const changingOwn =
  <Input, Payload>(operation: (deps: Deps, viewer: Viewer, input: Input) => Promise<Payload>) =>
  (_root: unknown, { input }: { input: Input }, context: Context): Promise<Payload> =>
    afresh(context, operation(context, viewerOf(context), input));

export const mutation: MutationResolvers = {
  signUp: changing(signUp),
  signIn: changing(signIn),
  signInWithProvider: changing(signInWithProvider),
  refreshSession: changing(refreshSession),
  signOut: (_root, _args, context) => signOut(context, viewerOf(context)),
  signOutEverywhere: (_root, _args, context) => signOutEverywhere(context, viewerOf(context)),
  verifyEmail: changing(verifyEmail),
  resendVerification: changing(resendVerification),
  requestPasswordReset: changing(requestPasswordReset),
  resetPassword: changing(resetPassword),
  changePassword: changingOwn(changePassword),
  beginTwoFactor: changingOwn(beginTwoFactor),
  confirmTwoFactor: changingOwn(confirmTwoFactor),
  disableTwoFactor: changingOwn(disableTwoFactor),
  regenerateRecoveryCodes: changingOwn(regenerateRecoveryCodes),
  updateProfile: changingOwn(updateProfile),
  addAddress: changingOwn(addAddress),
  updateAddress: changingOwn(updateAddress),
  removeAddress: changingOwn(removeAddress),
  setDefaultAddress: changingOwn(setDefaultAddress),
  registerSeller: changingOwn(registerSeller),
  setRoles: changing(setRoles),
  markNotificationsRead: changingOwn(markNotificationsRead),
  exportMyData: changingOwn(exportMyData),
  deleteAccount: changingOwn(deleteAccount),
};
