import { loadFaults, saveFaults } from './api.js';
import { ALL } from './faultlist.js';
import { emit, on } from './store.js';

const SAVE_AFTER = 250;

let faults = {};
let timer = 0;

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

/** While a change of this page is on its way, what the simulator tells is older than that. */
function use(told) {
  if (timer) return;
  const entries = Object.entries(told ?? {}).map(([key, value]) => [key, readable(key, value)]);
  faults = Object.fromEntries(entries.filter(([key, value]) => value !== null && value !== idleOf(key)));
  emit('faultcount');
}

const idleOf = key => ALL.find(fault => fault.key === key)?.idle;

/** Rates may be told as true, switches as a rate. */
function readable(key, value) {
  const type = ALL.find(fault => fault.key === key)?.type;
  if (type === 'rate') return Number(value);
  return type === 'on' ? Number(value) > 0 : value;
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
    timer = 0;
    emit('faultsaved', true);
  } catch {
    timer = 0;
    emit('faultsaved', false);
  }
}
