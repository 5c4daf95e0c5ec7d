import { GROUPS, SORTS, type Group, type Sort } from '../list/filters.svelte';

/** Where the map looks: degrees, and MapLibre's zoom. */
export interface Place {
  lat: number;
  lon: number;
  zoom: number;
}

/** All that a link shows: the vehicle, where the map looks, what the list shows. */
export interface View {
  vehicle?: string;
  following: boolean;
  at?: Place;
  query: string;
  groups: readonly Group[];
  sort: Sort;
}

/** What of an address is understood; the rest is left alone, and what makes no sense is as if it were not there. */
export function viewOf(search: string): View {
  const parameters = new URLSearchParams(search);
  const vehicle = parameters.get('vehicle') || undefined;
  const wanted = parameters.get('show')?.split(',') ?? [];
  return {
    ...(vehicle === undefined ? {} : { vehicle }),
    following: vehicle !== undefined && parameters.has('follow'),
    ...placeOf(parameters.get('at')),
    query: parameters.get('q') ?? '',
    groups: GROUPS.filter((group) => wanted.includes(group)),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'name',
  };
}

/** The address's query with this view in it, as short as it can be said. */
export function searchOf(view: View, search: string): string {
  const parameters = new URLSearchParams(search);
  const put = (name: string, value: string | undefined) =>
    value ? parameters.set(name, value) : parameters.delete(name);
  put('vehicle', view.vehicle);
  put('follow', view.vehicle !== undefined && view.following ? 'true' : undefined);
  put('at', view.at && written(view.at));
  put('q', view.query.trim());
  put('show', view.groups.join(','));
  put('sort', view.sort === 'name' ? undefined : view.sort);
  // Commas may stand as they are in a query, and people read addresses.
  const said = parameters.toString().replaceAll('%2C', ',');
  return said && `?${said}`;
}

/** To a metre: five digits of a degree. */
function written({ lat, lon, zoom }: Place): string {
  return [lat.toFixed(5), lon.toFixed(5), zoom.toFixed(2)].map(Number).join(',');
}

function placeOf(value: string | null): { at?: Place } {
  const [lat, lon, zoom, ...rest] = (value ?? '')
    .split(',')
    .map((part) => (part.trim() ? Number(part) : NaN));
  const good = within(lat, -90, 90) && within(lon, -180, 180) && within(zoom, 0, 24) && rest.length === 0;
  return good ? { at: { lat, lon, zoom } } : {};
}

function within(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most;
}
