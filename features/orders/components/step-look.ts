import type { ButtonLook } from '@/components/ui/button';

/** How the buttons look, what says of which order they are, and what takes the focus when one of them is gone. */
export type StepLook = { button: ButtonLook; describedBy?: string; after: string };
