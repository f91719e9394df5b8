import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Works beside the page, which stays quick meanwhile. */
self.onmessage = async ({ data: challenge }) => {
  self.postMessage(await solveChallenge({ challenge, deriveKey }));
};
