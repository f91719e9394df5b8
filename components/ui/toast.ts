export type ToastMessage = {
  text: string;
  kind?: 'ok' | 'error';
  action?: { label: string } & ({ href: string } | { onPress: () => void });
};

export const toastEvent = 'meiduo:toast';

/** A passing message that needs no answer; anything that must be acted on belongs in place, as a Notice. */
export function toast(message: ToastMessage): void {
  window.dispatchEvent(new CustomEvent<ToastMessage>(toastEvent, { detail: message }));
}
