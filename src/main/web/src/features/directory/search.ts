/** What each list of the address may name, in the order in which it is offered. */
export const LISTS = {
  card_type: ['collector', 'trader', 'brewer', 'investor'],
  format: ['commander', 'modern', 'legacy', 'vintage', 'pioneer', 'standard', 'pauper', 'cedh', 'limited'],
  frame_tier: ['bronze', 'silver', 'gold', 'platinum', 'legendary'],
  reputation_tier: ['new', 'established', 'trusted', 'elite'],
  shipping: ['local', 'domestic', 'international'],
} as const;

export const FLAGS = ['has_my_wants', 'wants_my_cards', 'online_only', 'verified_only'] as const;
export const SORTS = ['discovery_score', 'reputation', 'trades', 'newest', 'best_match'] as const;

export type ListName = keyof typeof LISTS;
export type Flag = (typeof FLAGS)[number];
export type Sort = (typeof SORTS)[number];
export type UserType = 'traders' | 'stores';

/** The filters that compare with what the one who looks has and wants. */
export const PERSONAL: readonly string[] = ['has_my_wants', 'wants_my_cards', 'best_match'];

/** The address of the directory: reload, back and a shared link bring all of it again. Lists are joined by commas. */
export type TradersSearch = {
  q?: string;
  sort?: Exclude<Sort, 'discovery_score'>;
  country?: string;
  user_type?: UserType;
  view?: 'list';
  page?: string;
} & { [L in ListName]?: string } & { [F in Flag]?: 'true' };

/** Reads an address; what is unknown is dropped. */
export function parse(given: Record<string, unknown>): TradersSearch {
  const text = (name: string, form: RegExp) => form.exec(String(given[name] ?? ''))?.[0];
  const search: Record<string, string | undefined> = {
    q: text('q', /^[^\u0000-\u001f\u007f-\u009f]{1,100}$/)?.trim() || undefined,
    sort: text('sort', /^(reputation|trades|newest|best_match)$/),
    country: text('country', /^[^\u0000-\u001f\u007f-\u009f]{1,100}$/),
    user_type: text('user_type', /^(traders|stores)$/),
    view: text('view', /^list$/),
    page: text('page', /^[1-9]\d{0,6}$/),
  };
  for (const flag of FLAGS) search[flag] = text(flag, /^true$/);
  for (const [name, known] of Object.entries(LISTS)) {
    const chosen = String(given[name] ?? '').split(',');
    search[name] = known.filter((value) => chosen.includes(value)).join() || undefined;
  }
  if (search.page === '1') search.page = undefined;
  return search;
}

/** The search as a guest has it: without what compares with own cards and wants. */
export function impersonal(search: TradersSearch): TradersSearch {
  const { has_my_wants, wants_my_cards, ...rest } = search;
  return rest.sort === 'best_match' ? { ...rest, sort: undefined } : rest;
}

/** One filter that is on, as it can be taken away by itself. */
export interface Filter {
  name: ListName | Flag | 'q' | 'country' | 'user_type';
  value: string;
}

/** All filters that are on; every value of a list is one. */
export function filtersOf(search: TradersSearch): Filter[] {
  const lists = (Object.keys(LISTS) as ListName[]).flatMap((name) => chosen(search, name).map((value) => ({ name, value })));
  const single = (['q', ...FLAGS, 'country', 'user_type'] as const).flatMap((name) => {
    const value = search[name];
    return value ? [{ name, value }] : [];
  });
  return [...single, ...lists];
}

export function chosen(search: TradersSearch, name: ListName): string[] {
  return search[name]?.split(',') ?? [];
}

/** The search with that filter turned round; a changed search begins at its first page. */
export function toggled(search: TradersSearch, { name, value }: Filter): TradersSearch {
  if (!(name in LISTS)) return { ...search, page: undefined, [name]: search[name] === value ? undefined : value };
  const list = name as ListName;
  const now = chosen(search, list);
  const next = LISTS[list].filter((each) => (each === value ? !now.includes(each) : now.includes(each)));
  return { ...search, page: undefined, [list]: next.join() || undefined };
}

/** What the API is asked: the search without what only concerns the page, lists as such. */
export function queryOf(search: TradersSearch) {
  const { sort, has_my_wants, wants_my_cards, online_only, verified_only, q, country, user_type } = search;
  const on = (flag: 'true' | undefined) => (flag ? true : undefined);
  const some = <L extends ListName>(name: L) => (search[name] ? (chosen(search, name) as (typeof LISTS)[L][number][]) : undefined);
  return {
    q,
    country,
    user_type,
    card_type: some('card_type'),
    format: some('format'),
    frame_tier: some('frame_tier'),
    reputation_tier: some('reputation_tier'),
    shipping: some('shipping'),
    sort,
    online_only: on(online_only),
    verified_only: on(verified_only),
    has_my_wants: on(has_my_wants),
    wants_my_cards: on(wants_my_cards),
  };
}

export type TradersQuery = ReturnType<typeof queryOf>;
