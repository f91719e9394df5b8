'use client';

import { type ComponentType, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { MenuPanelView } from './menu-panel';

type Fetched = { from: string; places: HTMLElement[] } & (
  | { Panel: ComponentType<MenuPanelView>; views: MenuPanelView[] }
  | { Panel: undefined }
);

/** The panels beside the rows of a menu, fetched with the code that draws them when somebody first turns to it. */
export function useMenuPanels(
  menu: RefObject<HTMLElement | null>,
  from: string,
  /** Stands in a panel that could not be fetched; another turn to the menu tries again. */
  instead: ReactNode,
): ReactNode {
  const [fetched, setFetched] = useState<Fetched>();

  useEffect(() => {
    const box = menu.current;
    let isAsking = false;
    const ask = async () => {
      if (!box || isAsking) return;
      isAsking = true;
      const places = [...box.querySelectorAll<HTMLElement>('[data-panel]')];
      try {
        const [views, { MenuPanel: Panel }] = await Promise.all([fetchViews(from), import('./menu-panel')]);
        setFetched({ from, places, Panel, views });
      } catch {
        setFetched({ from, places, Panel: undefined });
        isAsking = false;
      }
    };
    if (box?.matches(':hover, :focus-within')) ask();
    box?.addEventListener('pointerenter', ask);
    box?.addEventListener('focusin', ask);
    return () => {
      box?.removeEventListener('pointerenter', ask);
      box?.removeEventListener('focusin', ask);
    };
  }, [menu, from]);

  if (fetched?.from !== from) return null;
  return fetched.places.map((place) => {
    if (!fetched.Panel) return createPortal(instead, place, place.dataset.panel);
    const view = fetched.views.find(({ id }) => String(id) === place.dataset.panel);
    return view && createPortal(<fetched.Panel {...view} />, place, place.dataset.panel);
  });
}

async function fetchViews(from: string): Promise<MenuPanelView[]> {
  const answer = await fetch(from);
  if (!answer.ok) throw new Error(`the menu answered ${answer.status}`);
  return answer.json();
}
