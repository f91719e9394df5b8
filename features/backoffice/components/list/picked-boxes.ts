/** The boxes of the rows that belong to a form, in the order of the rows. */
export const boxesOf = (form: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[data-pick][form="${form}"]`),
];

/** Says to everybody who listens that boxes were ticked by a script. */
export function tick(boxes: readonly HTMLInputElement[], isTicked: boolean): void {
  for (const box of boxes) box.checked = isTicked;
  boxes[0]?.dispatchEvent(new Event('change', { bubbles: true }));
}
