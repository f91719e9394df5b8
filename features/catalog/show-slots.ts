import type { Locale } from '../../i18n/locales.ts';
import { isContentLink } from './content-link.ts';

/** A slot with what may stand in it, as it is kept. */
export type Slot = { key: string; name: string; nameEn: string; contents: Content[] };

export type Content = {
  id: number;
  title: string;
  titleEn: string;
  text: string;
  textEn: string;
  link: string;
  image: string;
  tint: string;
  skuId: number | null;
  /** Milliseconds; null: at once. */
  startsAt: number | null;
  /** Milliseconds; null: never. */
  endsAt: number | null;
};

/** What a visitor sees of a slot: what is on right now, in the visitor's language. */
export type Shown = { key: string; name: string; contents: ShownContent[] };

export type ShownContent = {
  id: number;
  title: string;
  text: string;
  /** Where it leads; undefined where there is nothing to lead to. */
  href: string | undefined;
  image: string;
  tint: string;
  skuId: number | null;
};

export function showSlots(slots: readonly Slot[], locale: Locale, now: number): Shown[] {
  const say = (text: string, english: string) => (locale === 'en' && english) || text;
  return slots.map(({ key, name, nameEn, contents }) => ({
    key,
    name: say(name, nameEn),
    contents: contents.filter(isOnAt(now)).map((content) => ({
      id: content.id,
      title: say(content.title, content.titleEn),
      text: say(content.text, content.textEn),
      href: destinationOf(content),
      image: content.image,
      tint: content.tint,
      skuId: content.skuId,
    })),
  }));
}

/** The end is the first moment without it. */
const isOnAt =
  (now: number) =>
  ({ startsAt, endsAt }: Content) =>
    (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);

function destinationOf({ link, skuId }: Content): string | undefined {
  if (isContentLink(link)) return link;
  return skuId === null ? undefined : `/goods/${skuId}`;
}
