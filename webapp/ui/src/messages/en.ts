/** Every word the page says, a block for each part of it. Other languages have exactly these keys. */
export const en = {
  product: 'Fleetman',
  close: 'Close',
  points: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'],
  motion: { moving: 'Moving', idle: 'Standing', unknown: 'Speed unknown', stale: 'No recent fix' },
  age: {
    seconds: (count: string) => `${count} s`,
    minutes: (count: string) => `${count} min`,
    hours: (count: string) => `${count} h`,
    days: (count: string) => `${count} d`,
    ago: (age: string) => `${age} ago`,
  },

  list: {
    region: 'Vehicles',
    search: 'Search vehicles',
    clearSearch: 'Clear search',
    count: (shown: string, all: string) =>
      shown === all ? `${all} vehicles` : `${shown} of ${all} vehicles`,
    one: '1 vehicle',
    loading: 'Loading the fleet',
    loadingCount: (count: string) => `Loading ${count} vehicles`,
    emptyTitle: 'No vehicles yet',
    emptyHelp: 'They appear here as soon as their first position arrives. Is position-simulator running?',
    emptyCommand: './fleet start position-simulator',
    noMatchTitle: (query: string) => `No vehicle matches “${query}”`,
  },

  card: {
    region: 'Selected vehicle',
    follow: 'Follow',
    following: 'Following',
    course: 'Course',
    place: 'Position',
    lastFix: 'Last fix',
    category: 'Category',
    processedBy: 'Processed by',
    loading: 'Loading the fleet',
    gone: 'This vehicle is not in the fleet any more.',
    noFixFor: (age: string) => `No fix for ${age}`,
  },

  map: {
    region: 'Map of the fleet',
    none: 'This browser cannot draw the map: WebGL 2 is missing or switched off. The list works without it.',
    noBase: 'The base map did not load. Vehicles are shown without it.',
    offline: 'Offline map',
    failed: 'The map did not load. Reload the page to try again; the list works without it.',
    fitAll: 'Show the whole fleet',
    naturalEarth: 'Made with Natural Earth',
    licences: 'Licences',
  },

  theme: {
    toLight: 'Use the light theme',
    toDark: 'Use the dark theme',
  },

  status: {
    connecting: 'Connecting',
    unreachable: 'The fleet cannot be reached, trying again',
    reconnecting: (time: string) => `Reconnecting, data from ${time}`,
    brokerDown: 'Message broker is down, last known positions',
    trackerDown: 'position-tracker is down, last known positions',
    bothDown: 'Message broker and position-tracker are down, last known positions',
    quiet: 'No positions arriving',
    quietFor: (age: string) => ` for ${age}`,
    quietWhy: ': is position-simulator running?',
    empty: 'Connected, no vehicles yet',
    live: 'Live',
    late: 'Live, but late',
  },
};

export type Messages = typeof en;
