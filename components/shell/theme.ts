import { cookies } from 'next/headers';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = 'theme';

export function asTheme(text: string | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}

export async function getTheme(): Promise<Theme> {
  const jar = await cookies();
  return asTheme(jar.get(themeCookie)?.value);
}
