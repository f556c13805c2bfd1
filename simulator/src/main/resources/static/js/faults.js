import { fill, h, uniqueId } from './dom.js';
import { icon } from './icons.js';
import { GROUPS, PRESETS } from './faultlist.js';
import { isExactly, isOn, setFault, setFaults, valueOf } from './faultstate.js';
import { on } from './store.js';

/** Switches for everything that can go wrong outside the product. */
export function faultsView() {
  const refreshers = [];
  const refresh = () => refreshers.forEach(one => one());
  const problem = h('p', { class: 'remark', role: 'alert' });
  on('faultcount', refresh);
  on('faultsaved', well => (problem.textContent = well ? '' : 'O simulador não aceitou a mudança.'));
  const view = h(
    'div',
    { class: 'faults' },
    h(
      'p',
      { class: 'panel-hint' },
      'Estrague o mundo lá fora e veja o que o cliente percebe. Vale na hora e para todas as conversas.',
    ),
    presets(refreshers),
    problem,
    GROUPS.map((group, index) => groupView(group, index < 1, refreshers)),
  );
  refresh();
  return view;
}

function presets(refreshers) {
  return h(
    'div',
    { class: 'presets', role: 'group', 'aria-label': 'Situações prontas' },
    PRESETS.map(preset => {
      const button = h(
        'button',
        {
          type: 'button',
          class: 'preset',
          dataset: { testid: `preset-${preset.name.toLowerCase().replace(/\s/g, '-')}` },
          onclick: () => setFaults(preset.faults),
        },
        icon(preset.icon),
        preset.name,
      );
      refreshers.push(() => button.setAttribute('aria-pressed', String(isExactly(preset.faults))));
      return button;
    }),
  );
}

function groupView(group, open, refreshers) {
  const badge = h('span', { class: 'group-count' });
  refreshers.push(() => {
    const active = group.faults.filter(isOn).length;
    badge.hidden = active === 0;
    badge.textContent = active === 1 ? '1 ligada' : `${active} ligadas`;
  });
  return h(
    'details',
    { class: 'group', open },
    h('summary', {}, h('span', {}, group.name), badge, icon('down')),
    h(
      'div',
      { class: 'group-body' },
      group.faults.map(fault => faultView(fault, refreshers)),
    ),
  );
}

function faultView(fault, refreshers) {
  const id = uniqueId('fault');
  const row = h('div', { class: `fault fault-${fault.type}` });
  const words = h(
    'label',
    { for: id, class: 'fault-words' },
    h('strong', {}, fault.label),
    h('small', { id: `${id}-hint` }, fault.hint),
  );
  const wiring = { id, 'aria-describedby': `${id}-hint`, dataset: { testid: `fault-${fault.key}` } };
  const { control, refresh } = { rate: slider, on: toggle, pick, ms: number, count: number }[fault.type](fault, wiring);
  fill(row, words, control);
  refreshers.push(() => {
    row.classList.toggle('fault-active', isOn(fault));
    refresh();
  });
  return row;
}

function slider(fault, wiring) {
  const output = h('output', { for: wiring.id });
  const input = h('input', {
    ...wiring,
    type: 'range',
    min: '0',
    max: '100',
    step: '5',
    oninput: () => setFault(fault, Number(input.value) / 100),
  });
  return {
    control: h('span', { class: 'slider' }, input, output),
    refresh: () => {
      const percent = Math.round(Number(valueOf(fault)) * 100);
      if (Number(input.value) !== percent) input.value = String(percent);
      input.style.setProperty('--filled', `${percent}%`);
      input.setAttribute('aria-valuetext', `${percent} por cento`);
      output.textContent = `${percent}%`;
    },
  };
}

function toggle(fault, wiring) {
  const input = h('input', {
    ...wiring,
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    onchange: () => setFault(fault, input.checked),
  });
  return { control: input, refresh: () => (input.checked = valueOf(fault) === true) };
}

function pick(fault, wiring) {
  const input = h(
    'select',
    { ...wiring, onchange: () => setFault(fault, input.value) },
    fault.values.map(([value, label]) => h('option', { value }, label)),
  );
  return { control: input, refresh: () => (input.value = String(valueOf(fault))) };
}

const within = input => Math.min(Number(input.max), Math.max(0, Math.round(Number(input.value) || 0)));

function number(fault, wiring) {
  const input = h('input', {
    ...wiring,
    type: 'number',
    min: '0',
    step: fault.type === 'ms' ? '100' : '1',
    inputmode: 'numeric',
    max: fault.type === 'ms' ? '600000' : '100000',
    placeholder: 'padrão',
    onchange: () => setFault(fault, input.value === '' ? fault.idle : within(input)),
  });
  return {
    control: h('span', { class: 'number' }, input, fault.type === 'ms' && h('span', {}, 'ms')),
    refresh: () => {
      if (document.activeElement !== input) input.value = String(valueOf(fault) ?? '');
    },
  };
}
