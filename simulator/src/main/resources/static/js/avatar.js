import { h } from './dom.js';
import { icon } from './icons.js';
import { COMPANY, contacts } from './people.js';

const COLOURS = 8;

function initials(name) {
  const words = name.split(/\s+/).filter(word => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? words[0][0] + words.at(-1)[0] : (words[0] ?? '').slice(0, 2);
  return letters.toLocaleUpperCase('pt-BR');
}

function colourOf(id) {
  return (
    Math.max(
      0,
      contacts().findIndex(contact => contact.id === id),
    ) % COLOURS
  );
}

/** A round picture with initials; neighbours in the list differ in colour. */
export function avatar(contact, size = '') {
  if (contact.id === COMPANY.id)
    return h('span', { class: `avatar avatar-company ${size}`, 'aria-hidden': 'true' }, icon('chart'));
  const letters = initials(contact.name);
  return h(
    'span',
    { class: `avatar avatar-${colourOf(contact.id)} ${size}`, 'aria-hidden': 'true' },
    contact.group ? icon('people') : letters || icon('person'),
  );
}
