import { createHmac, timingSafeEqual } from 'node:crypto';

const digestOf = (secret: string, imageId: string, expires: string): Buffer =>
  createHmac('sha256', secret).update(`image-upload.${imageId}.${expires}`).digest();

/** Signs a place for a picture: who has the signature may fill it until it expires. */
export const signUpload = (
  secret: string,
  imageId: string,
  expiresAt: Date,
): { expires: string; signature: string } => {
  const expires = String(expiresAt.getTime());
  return { expires, signature: digestOf(secret, imageId, expires).toString('base64url') };
};

/** Was it signed with one of these secrets, and is it still open? */
export const isUploadSigned = (
  secrets: readonly string[],
  { imageId, expires, signature }: { imageId: string; expires: string; signature: string },
  now: Date,
): boolean => {
  const given = Buffer.from(signature, 'base64url');
  const matches = secrets.some((secret) => {
    const digest = digestOf(secret, imageId, expires);
    return digest.length === given.length && timingSafeEqual(digest, given);
  });
  return matches && Number(expires) > now.getTime();
};
