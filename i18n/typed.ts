import type { ReactNode } from 'react';
import type { ICUArgs, ICUTags, MessageKeys, NestedKeyOf, NestedValueOf } from 'use-intl/core';
import type { Messages, Namespace } from './messages/gathered.ts';

type Key<Name extends Namespace> = MessageKeys<Messages[Name], NestedKeyOf<Messages[Name]>>;
type Text<Name extends Namespace, Path extends string> = NestedValueOf<Messages[Name], Path> & string;

type Given = { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date };
type Values<Message extends string> = keyof ICUArgs<Message, Given> extends never
  ? []
  : [values: ICUArgs<Message, Given>];

type Chunks = (chunks: ReactNode) => ReactNode;
type RichValues<Message extends string> = ICUArgs<Message, Given> & ICUTags<Message, Chunks>;

/** `t('left', { count: 3 })`; the compiler knows every word and what it needs. */
export type Write<Name extends Namespace> = <Path extends Key<Name>>(
  key: Path,
  ...values: Values<Text<Name, Path>>
) => string;

/** `t.rich('terms', { link: (words) => <a>{words}</a> })` for words that hold tags. */
export type Words<Name extends Namespace> = Write<Name> & {
  rich: <Path extends Key<Name>>(key: Path, values: RichValues<Text<Name, Path>>) => ReactNode;
};
