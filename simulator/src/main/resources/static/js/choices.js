import { h } from './dom.js';
import { icon } from './icons.js';
import { write } from './api.js';
import { openSheet } from './sheet.js';
import { messagesOf, state } from './store.js';

/**
 * Choices as /send/menu takes them.
 *
 * @returns {{section?: string, label?: string, id?: string, description?: string}[]}
 */
function parse(choices) {
  return (choices ?? []).map(choice => {
    const section = /^\[(.*)\]$/.exec(choice);
    if (section) return { section: section[1] };
    const [label, id, description] = choice.split('|');
    return { label, id: id || label, description };
  });
}

/** Under a menu of the company: what can be tapped. */
export function choices(message) {
  if (message.direction !== 'out' || !message.menu) return null;
  const options = parse(message.menu.choices);
  if (message.menu.type === 'poll') return poll(message, options);
  if (message.menu.type === 'list') {
    return h(
      'div',
      { class: 'choices' },
      h(
        'button',
        {
          type: 'button',
          class: 'choice',
          dataset: { focus: 'list', testid: 'open-list' },
          disabled: state.byOwner,
          onclick: () => openList(message, options),
        },
        icon('list'),
        message.menu.button || 'Ver opções',
      ),
    );
  }
  return h(
    'div',
    { class: 'choices' },
    options
      .filter(option => option.label)
      .map(option =>
        h(
          'button',
          {
            type: 'button',
            class: 'choice',
            dataset: { focus: `choice-${option.id}`, testid: 'choice', choice: option.id },
            disabled: state.byOwner,
            onclick: () => choose('button', message, option),
          },
          icon('reply'),
          option.label,
        ),
      ),
  );
}

const choose = (kind, message, option) =>
  write({
    kind,
    text: option.label,
    choice: option.id,
    description: option.description || undefined,
    quoted: message.messageid,
  });

function openList(message, options) {
  const name = 'row-choice';
  let chosen = null;
  const send = h(
    'button',
    {
      type: 'button',
      class: 'primary',
      disabled: true,
      dataset: { testid: 'list-send' },
      onclick: () => {
        close();
        choose('list', message, chosen);
      },
    },
    'Enviar',
  );
  const rows = options.map(option =>
    option.section !== undefined
      ? h('h3', { class: 'list-section' }, option.section)
      : h(
          'label',
          { class: 'list-row', dataset: { testid: 'list-row', choice: option.id } },
          h('span', {}, h('strong', {}, option.label), option.description && h('span', {}, option.description)),
          h('input', {
            type: 'radio',
            name,
            value: option.id,
            onchange: () => {
              chosen = option;
              send.disabled = false;
            },
          }),
        ),
  );
  const close = openSheet({
    title: message.menu.button || 'Ver opções',
    body: h('div', { class: 'list-rows' }, rows),
    actions: [send],
  });
}

/** The customer's newest vote stands. */
export function votesOn(message) {
  const vote = messagesOf(message.chat)
    .filter(other => other.direction === 'in' && other.kind === 'poll' && other.reply_to === message.messageid)
    .at(-1);
  return new Set(vote ? vote.text.split(', ') : []);
}

function poll(message, options) {
  const many = (message.menu.selectable ?? 1) !== 1;
  const voted = votesOn(message);
  const vote = option => {
    const next = new Set(many ? voted : []);
    if (voted.has(option.label)) next.delete(option.label);
    else next.add(option.label);
    write({ kind: 'poll', text: [...next].join(', '), quoted: message.messageid });
  };
  return h(
    'div',
    { class: 'poll', role: 'group', 'aria-label': 'Opções da enquete' },
    h('p', {}, many ? 'Selecione uma ou mais opções' : 'Selecione uma opção'),
    options
      .filter(option => option.label)
      .map(option =>
        h(
          'button',
          {
            type: 'button',
            class: 'poll-option',
            'aria-pressed': String(voted.has(option.label)),
            disabled: state.byOwner,
            dataset: { focus: `poll-${option.label}`, testid: 'poll-option' },
            onclick: () => vote(option),
          },
          h('span', { class: 'poll-mark' }),
          h('span', { class: 'poll-label' }, option.label),
          h('span', { class: 'poll-count' }, voted.has(option.label) ? '1' : '0'),
          h('span', { class: 'poll-bar' }),
        ),
      ),
  );
}
