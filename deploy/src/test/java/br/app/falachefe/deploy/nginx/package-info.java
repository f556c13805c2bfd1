/** The door of the server: the real nginx with the templates that ship, before small real servers. */
@NullMarked
package br.app.falachefe.deploy.nginx;

import org.jspecify.annotations.NullMarked;
