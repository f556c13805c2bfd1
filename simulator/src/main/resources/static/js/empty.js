import { h } from './dom.js';
import { icon } from './icons.js';
import { write } from './api.js';
import { state } from './store.js';

const SUGGESTIONS = [
  'Recebi R$ 5.000 de vendas hoje',
  'Qual é o meu saldo?',
  'Como divulgar minha padaria no Instagram?',
  'Quero contratar um atendente',
];

/** Stands at the head of every chat, where WhatsApp speaks of encryption. */
export const demoNotice = () =>
  h(
    'p',
    { class: 'notice' },
    icon('lock'),
    'Este é um telefone de demonstração. As mensagens chegam ao Falachefe por um WhatsApp simulado: nada vai para o WhatsApp de verdade.',
  );

/** What an empty chat shows: what this is, and first things to say. */
export function emptyChat() {
  return h(
    'div',
    { class: 'empty' },
    demoNotice(),
    !state.byOwner &&
      h(
        'div',
        { class: 'suggestions' },
        h('p', {}, 'Experimente dizer'),
        SUGGESTIONS.map(text =>
          h(
            'button',
            {
              type: 'button',
              class: 'chip',
              dataset: { testid: 'suggestion' },
              onclick: () => write({ kind: 'text', text }),
            },
            text,
          ),
        ),
      ),
  );
}
