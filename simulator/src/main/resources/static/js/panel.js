import { activityView } from './activity.js';
import { byId, fill, h } from './dom.js';
import { faultsView } from './faults.js';
import { faultCount, readFaults } from './faultstate.js';
import { icon } from './icons.js';
import { closePanel } from './layout.js';
import { numbersView } from './numbers.js';
import { on } from './store.js';

const TABS = [
  ['faults', 'Falhas', 'sliders', faultsView],
  ['activity', 'Acontecimentos', 'pulse', activityView],
  ['numbers', 'Números', 'chart', numbersView],
];

/** Behind the scenes: what can go wrong, what happened, how much. */
export function drawPanel() {
  const tabs = TABS.map(([id, label, glyph]) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `view-${id}`,
        dataset: { testid: `tab-${id}` },
        onclick: () => select(id),
      },
      icon(glyph),
      label,
      id === 'faults' && h('span', { class: 'dot', hidden: true }),
    ),
  );
  const views = TABS.map(([id, , , make]) =>
    h(
      'div',
      { role: 'tabpanel', id: `view-${id}`, 'aria-labelledby': `tab-${id}`, class: 'panel-view', tabindex: '-1' },
      make(),
    ),
  );
  const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Bastidores', onkeydown: move }, tabs);

  function select(id) {
    TABS.forEach(([other], index) => {
      const chosen = other === id;
      tabs[index].setAttribute('aria-selected', String(chosen));
      tabs[index].tabIndex = chosen ? 0 : -1;
      views[index].hidden = !chosen;
    });
  }

  function move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
    select(TABS[next][0]);
    tabs[next].focus();
  }

  const dot = tabs[0].querySelector('.dot');
  on('faultcount', () => {
    dot.hidden = faultCount() === 0;
    dot.textContent = String(faultCount());
  });
  fill(
    byId('panel'),
    h(
      'header',
      { class: 'panel-header' },
      h(
        'button',
        {
          type: 'button',
          class: 'round panel-close',
          'aria-label': 'Voltar à conversa',
          dataset: { testid: 'close-panel' },
          onclick: closePanel,
        },
        icon('back'),
      ),
      h('h2', {}, 'Bastidores'),
    ),
    list,
    views,
  );
  select('faults');
  readFaults().catch(() => {});
  on('connection', () => readFaults().catch(() => {}));
}
