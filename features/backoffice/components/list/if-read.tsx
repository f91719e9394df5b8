import type { ReactNode } from 'react';
import type { AskedList } from '../../asked-list';
import { isUnread } from '../../read-list';

type Props = { list: AskedList; children: ReactNode };

/** Rows, and what can be done with them, only where every condition could be read: others would pass for the answer. */
export const IfRead = ({ list, children }: Props) => (isUnread(list) ? null : children);
