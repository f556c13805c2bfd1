package br.app.falachefe.activities.agent.marketingsales;

/** A day that sells; {@code advice} is one sentence on what works. */
record CommercialDate(String name, DayRule rule, String advice) {}
