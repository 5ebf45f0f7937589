/** Preloaded to plant a leak: 1 MB a minute of numbers that nobody lets go. */
const perSecond = 1e6 / 60;
const bytesOfNumber = 8;
/** @type {number[][]} */
const kept = [];

setInterval(() => kept.push(Array.from({ length: perSecond / bytesOfNumber }, Math.random)), 1000).unref();
