import { h } from './dom.js';
import { field, formSheet } from './form.js';
import { addContact } from './people.js';
import { emit } from './store.js';

/** Another invented person: plain, without a visible number, or a group. */
export function askNewContact(then) {
  const name = field('Nome', { placeholder: 'Ateliê Exemplo', dataset: { testid: 'new-contact-name', autofocus: '' } });
  const phone = field('Número com DDD', {
    placeholder: '5511999990003',
    inputmode: 'tel',
    hint: 'Use um número inventado: nada vai para o WhatsApp de verdade.',
    dataset: { testid: 'new-contact-phone' },
  });
  const option = (label, hint) => {
    const input = h('input', { type: 'checkbox' });
    return {
      input,
      node: h('label', { class: 'check' }, input, h('span', {}, h('strong', {}, label), h('small', {}, hint))),
    };
  };
  const lid = option('Sem número visível (LID)', 'O WhatsApp mostra só um código no lugar do número.');
  const group = option('É um grupo', 'O assistente não responde em grupos.');
  formSheet({
    title: 'Novo contato',
    label: 'Criar contato',
    body: [name.node, phone.node, lid.node, group.node],
    send: () => {
      let digits = phone.value.replace(/\D/g, '');
      if (digits.length === 10 || digits.length === 11) digits = `55${digits}`;
      if (!name.value) return 'Dê um nome ao contato.';
      if (digits.length < 10 || digits.length > 15) return 'Escreva o número com DDD, por exemplo 11 99999-0003.';
      addContact({ id: digits, name: name.value, lidOnly: lid.input.checked, group: group.input.checked });
      emit('contacts');
      then(digits);
    },
  });
}
