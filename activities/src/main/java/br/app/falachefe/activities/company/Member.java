package br.app.falachefe.activities.company;

/** A person and the company that they speak for in a chat. */
public record Member(PersonId person, CompanyId company) {}
