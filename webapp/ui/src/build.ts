declare const __BUILD__: string;

/** Names this build of the page; its files lie on a path of that name. */
export const build = __BUILD__;

/** Of the packages that are part of the page. */
export const licences = `v/${build}/licences.txt`;
