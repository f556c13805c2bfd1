const clock = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const weekday = new Intl.DateTimeFormat('pt-BR', { weekday: 'long' });
const day = new Intl.DateTimeFormat('pt-BR', { day: '2-digit', month: '2-digit', year: 'numeric' });
const longDay = new Intl.DateTimeFormat('pt-BR', { day: 'numeric', month: 'long', year: 'numeric' });

const midnight = at => new Date(at).setHours(0, 0, 0, 0);
const daysAgo = at => Math.round((midnight(Date.now()) - midnight(at)) / 86_400_000);

export const timeText = at => clock.format(at);
export const secondsText = at => seconds.format(at);
export const sameDay = (a, b) => midnight(a) === midnight(b);

/** Between the days of a chat: Hoje, Ontem, the weekday, then the date. */
export function separatorText(at) {
  const ago = daysAgo(at);
  if (ago === 0) return 'Hoje';
  if (ago === 1) return 'Ontem';
  if (ago > 1 && ago < 7) return capital(weekday.format(at));
  return longDay.format(at);
}

/** In the contact list: the hour today, Ontem, then the date. */
export function listText(at) {
  const ago = daysAgo(at);
  if (ago === 0) return timeText(at);
  return ago === 1 ? 'Ontem' : day.format(at);
}

export const fullText = at => `${day.format(at)} às ${secondsText(at)}`;

/** 34 ms, 1,2 s, 12 s. */
export function spanText(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const digits = milliseconds < 10_000 ? 1 : 0;
  return `${(milliseconds / 1000).toLocaleString('pt-BR', { maximumFractionDigits: digits })} s`;
}

export const capital = text => text.charAt(0).toLocaleUpperCase('pt-BR') + text.slice(1);
