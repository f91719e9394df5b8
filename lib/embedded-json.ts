/** JSON that may stand inside a script element: no text in it can end the element, or a line. */
export function embeddedJson(value: object): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, escaped);
}

const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
