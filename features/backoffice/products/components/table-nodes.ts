import { Node } from '@tiptap/react';

/** Tables are kept as they are: their cells can be written in, their shape stays. */
const part = (name: string, tag: string, content: string, group?: string) =>
  Node.create({
    name,
    content,
    ...(group && { group }),
    isolating: true,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

export const tableNodes = [
  part('table', 'table', 'tableBody+', 'block'),
  part('tableBody', 'tbody', 'tableRow+'),
  part('tableRow', 'tr', '(tableCell | tableHeader)+'),
  part('tableCell', 'td', 'inline*'),
  part('tableHeader', 'th', 'inline*'),
];
