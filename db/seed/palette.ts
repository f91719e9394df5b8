/** A colour in OKLCH: lightness 0 to 1, chroma 0 to about 0.3, hue in degrees. */
export type Tone = { light: number; chroma: number; hue: number };

/** The colour words of the catalogue. Pictures are tinted with them. */
export const palette = {
  月白: { light: 0.86, chroma: 0.018, hue: 250 },
  米白: { light: 0.88, chroma: 0.03, hue: 85 },
  银色: { light: 0.78, chroma: 0.012, hue: 270 },
  雾灰: { light: 0.66, chroma: 0.012, hue: 270 },
  深灰: { light: 0.46, chroma: 0.012, hue: 270 },
  深空灰: { light: 0.44, chroma: 0.02, hue: 265 },
  墨黑: { light: 0.34, chroma: 0.012, hue: 275 },
  曜石黑: { light: 0.33, chroma: 0.02, hue: 280 },
  暮霞: { light: 0.74, chroma: 0.1, hue: 30 },
  樱粉: { light: 0.8, chroma: 0.085, hue: 5 },
  玫瑰金: { light: 0.74, chroma: 0.075, hue: 35 },
  朱砂红: { light: 0.58, chroma: 0.19, hue: 24 },
  酒红: { light: 0.44, chroma: 0.13, hue: 15 },
  蜜橘: { light: 0.72, chroma: 0.16, hue: 55 },
  姜黄: { light: 0.78, chroma: 0.14, hue: 85 },
  流金: { light: 0.72, chroma: 0.1, hue: 82 },
  金色: { light: 0.76, chroma: 0.09, hue: 82 },
  钻雕金: { light: 0.72, chroma: 0.11, hue: 78 },
  湖绿: { light: 0.68, chroma: 0.1, hue: 180 },
  松绿: { light: 0.54, chroma: 0.1, hue: 155 },
  橄榄绿: { light: 0.55, chroma: 0.08, hue: 118 },
  抹茶: { light: 0.74, chroma: 0.1, hue: 128 },
  天蓝: { light: 0.72, chroma: 0.12, hue: 235 },
  雾蓝: { light: 0.68, chroma: 0.06, hue: 245 },
  钻雕蓝: { light: 0.54, chroma: 0.15, hue: 255 },
  深海蓝: { light: 0.46, chroma: 0.14, hue: 262 },
  藏青: { light: 0.38, chroma: 0.08, hue: 268 },
  水洗蓝: { light: 0.66, chroma: 0.1, hue: 250 },
  夜幕紫: { light: 0.46, chroma: 0.14, hue: 295 },
  丁香紫: { light: 0.72, chroma: 0.1, hue: 305 },
  原木色: { light: 0.7, chroma: 0.08, hue: 70 },
  胡桃色: { light: 0.46, chroma: 0.06, hue: 50 },
  栗棕: { light: 0.5, chroma: 0.08, hue: 48 },
  驼色: { light: 0.68, chroma: 0.065, hue: 70 },
  卡其: { light: 0.7, chroma: 0.05, hue: 95 },
} satisfies Record<string, Tone>;

export type ColourWord = keyof typeof palette;

export const isColourWord = (word: string): word is ColourWord => Object.hasOwn(palette, word);
