/** The people who can hold the phone. All of them are invented. */
const READY = [
  { id: '5511999990001', name: 'Padaria Exemplo' },
  { id: '5521988887777', name: 'Marina Exemplo' },
  { id: '5531977776666', name: 'Oficina Exemplo' },
  { id: '5541966665555', name: 'Salão Exemplo' },
  { id: '5571955554444', name: 'Doces Exemplo' },
];

export const COMPANY = { id: 'empresa', name: 'Falachefe' };

const added = readAdded();
const told = new Map();

function readAdded() {
  try {
    return JSON.parse(localStorage.getItem('contacts') ?? '[]');
  } catch {
    return [];
  }
}

/** The ready ones, those that were added here, then those that the simulator knows besides. */
export function contacts() {
  const own = [...READY, ...added];
  return [...own, ...[...told.values()].filter(contact => !own.some(known => known.id === contact.id))];
}

/** Somebody whom a test or a script brought. True where it is somebody new. */
export function meet(contact) {
  const known = told.get(contact.id) ?? contacts().find(one => one.id === contact.id);
  told.set(contact.id, { ...known, ...contact, name: contact.name || known?.name || phoneText(contact.id) });
  return !known;
}

export const forgetMet = () => told.clear();

export const contactOf = id => contacts().find(contact => contact.id === id) ?? { id, name: phoneText(id) };

/** Adds a contact, or renames one that was added before. */
export function addContact(contact) {
  if (READY.some(known => known.id === contact.id)) return;
  const index = added.findIndex(known => known.id === contact.id);
  if (index < 0) added.push(contact);
  else added[index] = contact;
  localStorage.setItem('contacts', JSON.stringify(added));
}

/** +55 11 99999-0001 for Brazilian numbers, else the digits as they are. */
export function phoneText(digits) {
  const parts = /^55(\d{2})(\d{4,5})(\d{4})$/.exec(digits ?? '');
  return parts ? `+55 ${parts[1]} ${parts[2]}-${parts[3]}` : String(digits ?? '');
}
