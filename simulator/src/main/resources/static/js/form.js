import { h, uniqueId } from './dom.js';
import { openSheet } from './sheet.js';

/** A labelled field. Several lines where `lines` is given. */
export function field(label, { value = '', lines, hint, ...rest } = {}) {
  const id = uniqueId('field');
  const input = lines
    ? h('textarea', { id, rows: String(lines), value, ...rest })
    : h('input', { id, type: 'text', value, autocomplete: 'off', ...rest });
  const node = h('div', { class: 'field' }, h('label', { for: id }, label), input, hint && h('small', {}, hint));
  return {
    node,
    input,
    get value() {
      return input.value.trim();
    },
  };
}

/** Chips that fill a field. */
export const examples = (texts, use) =>
  h(
    'div',
    { class: 'examples' },
    texts.map(text => h('button', { type: 'button', class: 'chip', onclick: () => use(text) }, text)),
  );

/** A sheet with a form; `send` returns a remark to keep it open, nothing to close it. */
export function formSheet({ title, body, label = 'Enviar', send }) {
  const id = uniqueId('form');
  const remark = h('p', { class: 'remark', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    const problem = await send();
    if (problem) remark.textContent = problem;
    else close();
  };
  const close = openSheet({
    title,
    body: h('form', { id, class: 'form', onsubmit: submit, novalidate: true }, body, remark),
    actions: [h('button', { type: 'submit', form: id, class: 'primary', dataset: { testid: 'form-send' } }, label)],
  });
  return close;
}
