import { avatar } from './avatar.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { openList, openPanel } from './layout.js';
import { COMPANY, contactOf, phoneText } from './people.js';
import { popup } from './popup.js';
import { on, setByOwner, state } from './store.js';
import { faultCount } from './faultstate.js';

/** Who is on the other end: the company for a customer, the customer for the company. */
export function drawHeader() {
  const header = h('header', { class: 'chat-header' });
  const draw = () => state.active && fill(header, content());
  for (const name of ['active', 'perspective', 'typing', 'connection', 'faultcount']) on(name, draw);
  return header;
}

function content() {
  const customer = contactOf(state.active);
  const other = state.byOwner ? customer : COMPANY;
  const more = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': 'Mais opções',
      'aria-haspopup': 'menu',
      dataset: { testid: 'chat-menu' },
      onclick: () => popup(more, options()),
    },
    icon('more'),
  );
  const faults = faultCount();
  return [
    h(
      'button',
      {
        type: 'button',
        class: 'round back',
        'aria-label': 'Voltar às conversas',
        dataset: { testid: 'back' },
        onclick: openList,
      },
      icon('back'),
    ),
    h(
      'span',
      { class: 'avatar-pair' },
      avatar(other, 'avatar-header'),
      !state.byOwner && avatar(customer, 'avatar-badge'),
    ),
    h('div', { class: 'chat-who' }, h('h2', {}, other.name), h('p', { 'aria-live': 'polite' }, presenceLine(customer))),
    h(
      'button',
      {
        type: 'button',
        class: 'round panel-opener',
        'aria-label': faults ? `Abrir bastidores: ${faults} falhas ligadas` : 'Abrir bastidores',
        dataset: { testid: 'open-panel' },
        onclick: openPanel,
      },
      icon('sliders'),
      faults > 0 && h('span', { class: 'dot' }, String(faults)),
    ),
    more,
  ];
}

function presenceLine(customer) {
  if (!state.connected) return 'aguardando conexão…';
  if (state.byOwner) return `${phoneText(customer.id)} · você é a empresa`;
  const typing = state.typing.get(state.active);
  if (typing)
    return h('span', { class: 'presence' }, typing.state === 'recording' ? 'gravando áudio...' : 'digitando...');
  return customer.group ? `você escreve em ${customer.name}` : `online · você é ${customer.name}`;
}

function options() {
  return [
    {
      icon: 'swap',
      label: state.byOwner ? 'Voltar ao celular do cliente' : 'Escrever pelo celular da empresa',
      testid: 'toggle-by-owner',
      run: () => setByOwner(!state.byOwner),
    },
    { icon: 'sliders', label: 'Bastidores', run: openPanel },
    { icon: 'people', label: 'Trocar de contato', run: openList },
  ];
}
