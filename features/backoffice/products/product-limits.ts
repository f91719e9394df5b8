export const productLimits = {
  name: 100,
  caption: 120,
  html: 100_000,
  specifications: 4,
  specification: 20,
  options: 60,
  option: 40,
  skus: 200,
  pictures: 10,
  stock: 1_000_000,
} as const;
