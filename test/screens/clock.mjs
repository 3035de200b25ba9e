// Loaded before the reader: its clock starts at one and the same time, so that ages in the screenshots stay what they are.
const START = Date.parse("2026-11-24T12:00:00Z");
const real = Date.now;
const begun = real();
Date.now = () => START + real() - begun;
