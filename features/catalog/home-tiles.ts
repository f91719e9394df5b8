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
