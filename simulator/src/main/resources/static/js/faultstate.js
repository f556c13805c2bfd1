import { loadFaults, saveFaults } from './api.js';
import { ALL } from './faultlist.js';
import { emit, on } from './store.js';

const SAVE_AFTER = 250;

let faults = {};
let timer;

export const valueOf = fault => faults[fault.key] ?? fault.idle;
export const isOn = fault => valueOf(fault) !== fault.idle;
export const faultCount = () => ALL.filter(fault => isOn(fault)).length;
export const isExactly = wanted => JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(faults));

const sorted = values => Object.entries(values).sort(([a], [b]) => a.localeCompare(b));

/** Takes what is switched on from the simulator, whoever switched it. */
export async function readFaults() {
  use(await loadFaults());
}

on('faults', use);

function use(told) {
  faults = Object.fromEntries(
    Object.entries(told ?? {}).filter(([key, value]) => {
      const known = ALL.find(fault => fault.key === key);
      return known && value !== null && value !== known.idle;
    }),
  );
  emit('faultcount');
}

export function setFault(fault, value) {
  const next = { ...faults };
  if (value === fault.idle) delete next[fault.key];
  else next[fault.key] = value;
  setFaults(next);
}

/** Replaces everything that is switched on. */
export function setFaults(next) {
  faults = { ...next };
  emit('faultcount');
  clearTimeout(timer);
  timer = setTimeout(save, SAVE_AFTER);
}

async function save() {
  try {
    await saveFaults(faults);
    emit('faultsaved', true);
  } catch {
    emit('faultsaved', false);
  }
}
