/** What shoppers look for; the terms are Chinese as the goods are, the words shown are in `catalog`. */
export const hotWords = [
  { term: '轻薄本', word: 'hotLaptop' },
  { term: '降噪耳机', word: 'hotHeadphones' },
  { term: '影像手机', word: 'hotPhone' },
  { term: '露营', word: 'hotCamping' },
  { term: '锅', word: 'hotKitchen' },
] as const;

export const searchAddress = (term: string) => `/search?q=${encodeURIComponent(term)}`;
