import { h, fill } from './dom.js';
import { icon } from './icons.js';

const system = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);

function apply(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
}

apply(localStorage.getItem('theme'));

/** Light or dark. Follows the system until someone chooses. */
export function themeButton() {
  const button = h('button', { type: 'button', class: 'round', onclick: toggle });
  const draw = () => {
    const words = isDark() ? 'Usar tema claro' : 'Usar tema escuro';
    button.setAttribute('aria-label', words);
    button.title = words;
    fill(button, icon(isDark() ? 'sun' : 'moon'));
  };
  function toggle() {
    const next = isDark() ? 'light' : 'dark';
    const chosen = (next === 'dark') === system.matches ? null : next;
    apply(chosen);
    if (chosen) localStorage.setItem('theme', chosen);
    else localStorage.removeItem('theme');
    draw();
  }
  system.addEventListener('change', draw);
  draw();
  return button;
}
