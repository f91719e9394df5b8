/** Where an uploaded picture is, or why it was not taken: a word of the namespace `pictures`, or the shop's refusal. */
export type Sent =
  | { path: string }
  | { word: 'offline' | 'away' | 'tooLarge' | 'signedOut' }
  | { refusal: { code: string; details: object | null } };

const answerMs = 60_000;

/** Sends one file; `onProgress` hears how much of it has left, from 0 to 1. By XMLHttpRequest: fetch does not say. */
export function sendPicture(file: File, onProgress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/admin/pictures');
    request.timeout = answerMs;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ word: 'offline' });
    request.ontimeout = () => resolve({ word: 'away' });
    const form = new FormData();
    form.append('picture', file, 'picture');
    request.send(form);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  if (status === 413) return { word: 'tooLarge' };
  if (status === 404) return { word: 'signedOut' };
  const answer = parsed(responseText);
  if (status === 201 && typeof answer.path === 'string') return { path: answer.path };
  const { code, details } = answer;
  return typeof code === 'string' ? { refusal: { code, details: details ?? null } } : { word: 'away' };
}

function parsed(text: string): { path?: unknown; code?: unknown; details?: object } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
