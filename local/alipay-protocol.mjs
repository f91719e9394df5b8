import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';

/** A pair of RSA keys, each as the bare base64 that stands in Alipay's own console. */
export function makeKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey: privateKey.toString('base64'), publicKey: publicKey.toString('base64') };
}

const pem = (kind, base64) => `-----BEGIN ${kind} KEY-----\n${base64}\n-----END ${kind} KEY-----`;

/** RSA2: SHA-256 under an RSA key. `algorithm` is for tests that sign as nobody should. */
export const signText = (text, privateKey, algorithm = 'RSA-SHA256') =>
  createSign(algorithm).update(text, 'utf8').sign(pem('PRIVATE', privateKey), 'base64');

export const isSignedText = (text, sign, publicKey) =>
  createVerify('RSA-SHA256').update(text, 'utf8').verify(pem('PUBLIC', publicKey), sign, 'base64');

/** `a=1&b=2` by name, without those that are left out of a signature. */
export const toSign = (parameters, ...without) =>
  Object.keys(parameters)
    .filter((name) => !without.includes(name))
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&');

/** What a shop asks is signed with the kind of signature in it. */
export const isSignedRequest = (parameters, publicKey) =>
  parameters.sign_type === 'RSA2' &&
  isSignedText(toSign(parameters, 'sign'), parameters.sign ?? '', publicKey);

/** What Alipay tells is signed without it. */
export function signMessage(parameters, privateKey) {
  const sign = signText(toSign(parameters, 'sign', 'sign_type'), privateKey);
  return { ...parameters, sign_type: 'RSA2', sign };
}

/** An answer of the gateway: the signature is over the very text of the inner object. */
export function signedAnswer(method, answer, privateKey) {
  const text = JSON.stringify(answer);
  return `{"${method.replaceAll('.', '_')}_response":${text},"sign":"${signText(text, privateKey)}"}`;
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-11-26 18:30:00` in Beijing, as all of Alipay's times are told. */
export const wallClock = (ms) => wall.format(new Date(ms));
