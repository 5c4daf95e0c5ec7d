/** Outlines on a 24 x 24 grid, drawn with round strokes. */
export const paths = {
  car: 'M4 16v-3.6a2 2 0 0 1 1.4-1.9L7 10l1.8-3.2A2 2 0 0 1 10.5 6h4a2 2 0 0 1 1.6.8L18.4 10l1.2.4a2 2 0 0 1 1.4 1.9V16h-2M9.5 16h5M4 16h1M7 10h11M7.2 18.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M16.8 18.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  van: 'M5 17H3V8a2 2 0 0 1 2-2h8.5l4.6 4.3 1.6.5a2 2 0 0 1 1.3 1.9V17h-2M9.4 17h5.2M13.5 6v4.5h4.3M7.2 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M16.8 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  truck:
    'M4.5 17H3V6a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v11H9M14 9h3.6a1 1 0 0 1 .8.4l2.4 3.2a1 1 0 0 1 .2.6V17h-1.8M14 17h1M6.8 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M17 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  bus: 'M5 18V6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v12zM5 12h14M12 4v8M7.5 18v2M16.5 18v2M8.2 15h.01M15.8 15h.01',
  bike: 'M6 19a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M18 19a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M6 15.5l3.5-7H15l3 7M9.5 8.5l3 7H6M8 8.5h3M15 8.5l-.8-2.5H16.5',
  person: 'M12 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M12 8v6M12 14l-3 7M12 14l3 7M7.5 12.5 12 10l4.5 2.5',
  boat: 'M4 15h16l-1.8 4.2a2 2 0 0 1-1.8 1.2H7.6a2 2 0 0 1-1.8-1.2zM12 15V3.5M12 5l6 7H12M9.5 8 6.5 12h3z',
  train:
    'M6 16V6a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v10a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2zM6 11h12M9 18l-2 3M15 18l2 3M9.2 14.6h.01M14.8 14.6h.01',
  other: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l4.5 4.5',
  close: 'M6 6l12 12M18 6 6 18',
  fit: 'M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M20 15v4a1 1 0 0 1-1 1h-4M9 20H5a1 1 0 0 1-1-1v-4M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
  sort: 'M7 9.5 12 4.5l5 5M7 14.5l5 5 5-5',
  copy: 'M9 9V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-4M5 9h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  settings:
    'M4 7h9M18 7h2M4 17h2M11 17h9M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8.5 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  follow:
    'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14M12 2v5M12 17v5M2 12h5M17 12h5M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
} as const;

export type IconName = keyof typeof paths;

const categories: Record<string, IconName> = {
  car: 'car',
  van: 'van',
  truck: 'truck',
  lorry: 'truck',
  bus: 'bus',
  bike: 'bike',
  bicycle: 'bike',
  motorcycle: 'bike',
  person: 'person',
  boat: 'boat',
  ship: 'boat',
  ferry: 'boat',
  train: 'train',
  tram: 'train',
};

/** Categories may grow: an unknown one is shown as "other". */
export function categoryIcon(category: string): IconName {
  return categories[category.toLowerCase()] ?? 'other';
}
