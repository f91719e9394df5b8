'use client';

import type { ReactNode } from 'react';
import { type Choice, useChoice } from './use-choice';

export function LocaleForm({ children, ...choice }: Choice & { children: ReactNode }) {
  return <form {...useChoice(choice).form}>{children}</form>;
}
