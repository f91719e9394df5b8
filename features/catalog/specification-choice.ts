export type Option = { id: number; value: string };
export type Specification = { id: number; name: string; options: Option[] };
/** A SKU of the product: which option it answers each specification with. */
export type Sibling = {
  id: number;
  image: string;
  stock: number;
  isLaunched: boolean;
  choice: Map<number, number>;
};

/** Where an option leads when everything else stays as it is. */
export type OptionState =
  | { kind: 'current' }
  | { kind: 'open'; skuId: number }
  | { kind: 'sold-out'; skuId: number }
  | { kind: 'withdrawn' }
  | { kind: 'none' };

/** A way to an option that cannot be had as things stand, and all that changes on it, the option included. */
export type Detour = { value: string; skuId: number; changes: string[] };

export type Choice = {
  specification: Specification;
  options: (Option & { state: OptionState; image: string | undefined })[];
  /** To what can be had, changing as little else as possible. */
  detours: Detour[];
  /** To what changes nothing else and is sold out. */
  soldOut: Detour[];
};

/** Every specification of a product with the state of each option, seen from one of its SKUs. */
export function choicesFor(skuId: number, specifications: Specification[], siblings: Sibling[]): Choice[] {
  const current = siblings.find((sku) => sku.id === skuId);
  if (!current) return [];
  const pictured = picturedBy(specifications, siblings);
  return specifications.map((specification) => {
    const options = specification.options.map((option) => ({
      ...option,
      state: stateOf(option, specification, current, siblings),
      image: specification === pictured ? imageOf(option, specification, siblings) : undefined,
    }));
    const closed = options.filter(({ state }) => state.kind !== 'current' && state.kind !== 'open');
    const detours = closed.flatMap((option) =>
      detourTo(option, specification, current, specifications, siblings),
    );
    const soldOut = closed.flatMap(({ value, state }) =>
      state.kind === 'sold-out' ? { value, skuId: state.skuId, changes: [value] } : [],
    );
    return { specification, options, detours, soldOut };
  });
}

function stateOf(option: Option, { id }: Specification, current: Sibling, siblings: Sibling[]): OptionState {
  if (current.choice.get(id) === option.id) return { kind: 'current' };
  const wanted = new Map(current.choice).set(id, option.id);
  const target = siblings.find((sku) => differences(sku, wanted).length === 0);
  if (!target) return { kind: 'none' };
  if (!target.isLaunched) return { kind: 'withdrawn' };
  return { kind: target.stock > 0 ? 'open' : 'sold-out', skuId: target.id };
}

/** The SKU with that option which can be had and changes the least else. */
function detourTo(
  option: Option,
  { id }: Specification,
  current: Sibling,
  specifications: Specification[],
  siblings: Sibling[],
): Detour[] {
  const wanted = new Map(current.choice).set(id, option.id);
  const [nearest] = siblings
    .filter((sku) => sku.isLaunched && sku.stock > 0 && sku.choice.get(id) === option.id)
    .sort((a, b) => differences(a, wanted).length - differences(b, wanted).length);
  if (!nearest) return [];
  const changes = specifications
    .filter((other) => nearest.choice.get(other.id) !== current.choice.get(other.id))
    .map(
      ({ id: specId, options }) => options.find((one) => one.id === nearest.choice.get(specId))?.value ?? '',
    );
  return [{ value: option.value, skuId: nearest.id, changes }];
}

const differences = (sku: Sibling, wanted: Map<number, number>) =>
  [...wanted.keys()].filter((specId) => sku.choice.get(specId) !== wanted.get(specId));

/** The specification that the pictures follow, usually the colour: one picture per option, none in common. */
function picturedBy(specifications: Specification[], siblings: Sibling[]): Specification | undefined {
  return specifications.find((specification) => {
    const seen = specification.options.map((option) => imagesOf(option, specification, siblings));
    const all = new Set(seen.flatMap((images) => [...images]));
    const isOneEach = seen.every((images) => images.size <= 1);
    return isOneEach && all.size > 1 && all.size === seen.filter((images) => images.size > 0).length;
  });
}

const imagesOf = (option: Option, { id }: Specification, siblings: Sibling[]) =>
  new Set(siblings.filter((sku) => sku.choice.get(id) === option.id).map((sku) => sku.image));

const imageOf = (option: Option, specification: Specification, siblings: Sibling[]) =>
  [...imagesOf(option, specification, siblings)][0];
