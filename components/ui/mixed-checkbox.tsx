'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { Checkbox } from './checkbox';

/** A select-all: `isMixed` when some, but not all, are chosen. */
export function MixedCheckbox({ isMixed, ...rest }: ComponentProps<typeof Checkbox> & { isMixed: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  });
  return <Checkbox ref={input} {...rest} />;
}
