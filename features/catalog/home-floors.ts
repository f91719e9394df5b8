/** What the home page shows of the menu's first rows, floor by floor. */
export const homeFloors = [
  {
    key: 'f1',
    title: 'floorPhones',
    pitch: 'floorPhonesTitle',
    text: 'floorPhonesText',
    art: 'phone',
    tint: 'cool',
  },
  {
    key: 'f2',
    title: 'floorComputers',
    pitch: 'floorComputersTitle',
    text: 'floorComputersText',
    art: 'headphones',
    tint: 'leaf',
  },
  {
    key: 'f3',
    title: 'floorHome',
    pitch: 'floorHomeTitle',
    text: 'floorHomeText',
    art: 'sofa',
    tint: 'sand',
  },
] as const;

export type HomeFloor = (typeof homeFloors)[number];

/** Shortcuts on phones: a picture and the category that it leads to. */
export const homeTiles = [
  { art: 'phone', categoryId: 1 },
  { art: 'laptop', categoryId: 4 },
  { art: 'headphones', categoryId: 3 },
  { art: 'watch', categoryId: 17 },
  { art: 'sofa', categoryId: 7 },
  { art: 'teapot', categoryId: 10 },
  { art: 'bulb', categoryId: 9 },
  { art: 'tent', categoryId: 21 },
  { art: 'gift', categoryId: 26 },
] as const;

export const homeNews = [
  { tag: 'newsTagNew', tone: 'brand', word: 'news1', href: '/search?q=影像手机' },
  { tag: 'newsTagNote', tone: 'plain', word: 'news2', href: '/cart' },
  { tag: 'newsTagHot', tone: 'promo', word: 'news3', href: '/search?q=锅&sort=sales' },
  { tag: 'newsTagNote', tone: 'plain', word: 'news4', href: '/account/orders' },
  { tag: 'newsTagNote', tone: 'plain', word: 'news5', href: '/cart' },
] as const;
