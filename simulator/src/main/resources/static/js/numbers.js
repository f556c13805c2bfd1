import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { loadStats, reset } from './api.js';
import { spanText } from './dates.js';
import { openSheet } from './sheet.js';
import { messagesOf, on, state } from './store.js';
import { contactOf } from './people.js';
import { toast } from './toast.js';

const EVERY = 3000;

/** Totals of the simulator, how long answers take, and the button that forgets everything. */
export function numbersView() {
  const body = h('div', { dataset: { testid: 'stats' } });
  const view = h(
    'div',
    {},
    body,
    h(
      'button',
      { type: 'button', class: 'danger', dataset: { testid: 'reset' }, onclick: askReset },
      icon('trash'),
      'Apagar todas as conversas',
    ),
  );
  let due = false;
  const refresh = async () => {
    due = false;
    try {
      draw(body, await loadStats());
    } catch {
      fill(body, h('p', { class: 'panel-hint' }, 'Sem números: o simulador não respondeu.'));
    }
  };
  const soon = () => {
    if (due) return;
    due = true;
    setTimeout(refresh, 400);
  };
  for (const name of ['messages', 'webhook', 'send', 'connection']) on(name, soon);
  setInterval(() => !document.hidden && !body.closest('[hidden]') && state.connected && soon(), EVERY);
  soon();
  return view;
}

function draw(body, stats) {
  const answers = Object.entries(stats.webhook_answers ?? {});
  const sum = pairs => pairs.reduce((total, [, count]) => total + count, 0);
  const good = sum(answers.filter(([status]) => status.startsWith('2')));
  const twice = sizeOf(stats.sends_per_track_id_over_one);
  fill(
    body,
    h(
      'div',
      { class: 'cards' },
      tile('Escritas pelos clientes', stats.inbound ?? 0),
      tile('Avisos aceitos pelo produto', good, 'well'),
      tile('Avisos recusados ou sem resposta', sum(answers) - good, sum(answers) - good ? 'bad' : ''),
      tile('Respostas enviadas', stats.sends ?? 0),
      tile('Respostas repetidas', twice, twice ? 'bad' : 'well'),
      tile('Tempo até a resposta', medianAnswer(), '', 'metade chega antes disso'),
    ),
    answers.length > 0 &&
      h(
        'section',
        { class: 'table' },
        h('h3', {}, 'Respostas do webhook'),
        bars(
          answers.map(([status, count]) => [status === '0' ? 'sem resposta' : status, count, status.startsWith('2')]),
        ),
      ),
    perChat(stats.chats ?? {}),
  );
}

const sizeOf = value => (typeof value === 'number' ? value : Object.keys(value ?? {}).length);

const tile = (label, value, mood = '', hint = '') =>
  h(
    'div',
    { class: `tile ${mood ? `tile-${mood}` : ''}` },
    h('strong', {}, String(value)),
    h('span', {}, label),
    hint && h('small', {}, hint),
  );

function bars(rows) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return h(
    'ul',
    { class: 'bars-list' },
    rows.map(([label, count, well = true]) => {
      const bar = h('i', { class: well ? 'bar-well' : 'bar-bad' });
      bar.style.setProperty('--share', `${(count / most) * 100}%`);
      return h('li', {}, h('span', {}, label), bar, h('b', {}, String(count)));
    }),
  );
}

function perChat(chats) {
  const rows = Object.entries(chats).map(([chat, count]) => [
    contactOf(chat).name,
    typeof count === 'number' ? count : (count.in ?? 0) + (count.out ?? 0),
  ]);
  return (
    rows.length > 0 &&
    h(
      'section',
      { class: 'table' },
      h('h3', {}, 'Mensagens por conversa'),
      bars(rows.sort((a, b) => b[1] - a[1]).slice(0, 12)),
    )
  );
}

/** From a customer's message to the first answer after it, over the chats shown here. */
function medianAnswer() {
  const spans = [];
  for (const chat of state.chats.keys()) {
    let asked = null;
    for (const message of messagesOf(chat)) {
      if (message.direction === 'in') asked ??= message.at;
      else if (asked !== null && !message.by_owner) {
        spans.push(message.at - asked);
        asked = null;
      }
    }
  }
  spans.sort((a, b) => a - b);
  return spans.length ? spanText(spans[Math.floor((spans.length - 1) / 2)]) : '–';
}

function askReset() {
  const yes = h(
    'button',
    { type: 'button', class: 'danger', dataset: { testid: 'reset-yes' }, onclick: run },
    'Apagar tudo',
  );
  const close = openSheet({
    title: 'Apagar todas as conversas?',
    body: h('p', {}, 'O simulador esquece mensagens, números e falhas. O que o produto já anotou continua lá.'),
    actions: [yes],
  });
  async function run() {
    close();
    try {
      await reset();
      toast('Tudo apagado');
    } catch {
      toast('O simulador não respondeu.');
    }
  }
}
