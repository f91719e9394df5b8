'use client';

import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { RefusedLine } from '@/lib/shop-error';
import { FixButtons } from './fix-lines';

/** At the line: why it cannot be bought as it is, and both ways out. */
export function RefusedNote({ line, children }: { line: RefusedLine; children: ReactNode }) {
  return (
    <Notice
      kind="error"
      icon="package"
      className="col-span-full mt-1.5 bg-transparent px-0! pt-1! pb-0!"
      actions={<FixButtons lines={[line]} form={`fix-${line.skuId}`} />}
    >
      {children}
    </Notice>
  );
}
