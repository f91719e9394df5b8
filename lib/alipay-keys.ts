import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** A private key in PEM or its bare base64, PKCS#8 or PKCS#1, as PEM of the one kind that the SDK is told of. */
export const privatePem = (key: string) =>
  privateKey(key).export({ format: 'pem', type: 'pkcs8' }).toString().trim();

export const publicPem = (key: string) =>
  publicKey(key).export({ format: 'pem', type: 'spki' }).toString().trim();

export const isPrivateKey = (key: string) => isRsa(() => privateKey(key));
export const isPublicKey = (key: string) => isRsa(() => publicKey(key));

function privateKey(key: string): KeyObject {
  if (isPem(key)) return createPrivateKey(key);
  const der = { key: Buffer.from(key, 'base64'), format: 'der' } as const;
  try {
    return createPrivateKey({ ...der, type: 'pkcs8' });
  } catch {
    return createPrivateKey({ ...der, type: 'pkcs1' });
  }
}

function publicKey(key: string): KeyObject {
  if (isPem(key)) return createPublicKey(key);
  return createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
}

const isPem = (key: string) => key.includes('-----BEGIN');

function isRsa(read: () => KeyObject): boolean {
  try {
    return read().asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
