/** What somebody may do in the editor, beside changing texts. */
export type EditorRights = { cost: boolean; launch: boolean; stock: boolean; adjust: boolean };

/** What is shown of a SKU and changed elsewhere. */
export type SkuFigures = { stock: number; sales: number };

export type Choice = { id: number; name: string };
