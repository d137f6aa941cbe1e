/** The time of day. Commands take `now` as an argument; only loaders, actions and jobs ask the clock. */
export const clock = { now: (): Date => new Date() };
