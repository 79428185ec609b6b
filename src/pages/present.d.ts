// Set by vite.config.ts: true in the site that `npm run present` makes, where the desk may have a phone.

declare const PRESENT: boolean;
