// Set by vite.config.ts: true in the site that `npm run present` makes, where the desk may have a phone.

declare const PRESENT: boolean;

/** True in the one file that `npm run single-file` makes. */
declare const SINGLE: boolean;
