import type { APIRequestContext } from '@playwright/test';
import type { BuiltAction } from './build-manifests.ts';

/** Posts to an action as a browser with script does: the state before, and the form. */
export async function act(
  request: APIRequestContext,
  action: BuiltAction,
  fields: Record<string, string>,
  origin: string,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append('0', '[{"status":"idle"},"$K1"]'); // last, since it is read as it comes
  const answer = await request.post(action.page, {
    multipart: form,
    headers: { origin, 'next-action': action.id },
    maxRedirects: 0,
  });
  return { status: answer.status(), text: await answer.text() };
}
