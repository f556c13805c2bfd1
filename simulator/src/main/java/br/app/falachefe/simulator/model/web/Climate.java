package br.app.falachefe.simulator.model.web;

/** Decides the weather of each request to a provider. */
interface Climate {
    Weather next(Provider provider);
}
