import { store } from '../ui/store';

export interface Visit {
  to: string;
  title: string;
}

const most = 4;

/** The pages this tab was on, the last one first; the present one is not among them. */
export const recent = store<Visit[]>([]);
let here: Visit | undefined;

/** Notes where the tab is now. */
export function arrive(to: string, title: string): void {
  const left = here;
  here = { to, title };
  recent.set((all) => {
    const others = [...(left ? [left] : []), ...all].filter((visit) => visit.to !== to);
    return others.filter((visit, index) => others.findIndex((one) => one.to === visit.to) === index).slice(0, most);
  });
}
